package convkit.grader.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * A submission's sources and class files in memory, as the compiler wants to see them. Other files of the submission are
 * compiled when the answer refers to them; a file that it does not need may be as broken as it likes.
 */
final class SourceFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    /** One source; its text is decoded when the compiler asks for it. */
    static final class Source extends SimpleJavaFileObject {
        final String path;
        private final byte[] content;

        Source(String path, byte[] content) {
            super(URI.create("submission:///" + path.replaceAll("[^A-Za-z0-9_./-]", "_")), Kind.SOURCE);
            this.path = path;
            this.content = content;
        }

        String folder() {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }

        String simpleName() {
            return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            try {
                return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(content));
            } catch (CharacterCodingException e) {
                // Written by an old editor: every byte is a character there, and identifiers come out right.
                return new String(content, StandardCharsets.ISO_8859_1);
            }
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && simpleName().equals(simpleName);
        }
    }

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
    private String answerFolder = "";
    private String answerPackage = "";
    /** Folder under which packages lie as folders; null if the answer does not lie where its package says. */
    private String root;

    SourceFiles(StandardJavaFileManager standard, Messages.Sources request) {
        super(standard);
        for (int i = 0; i < request.paths().length; i++) {
            sources.put(request.paths()[i], new Source(request.paths()[i], request.contents()[i]));
        }
    }

    Source source(String path) {
        return sources.get(path);
    }

    /** Says where the answer lies and what its package line says; the other files are found from there. */
    void startFrom(Source answer, String packageName) {
        answerFolder = answer.folder();
        answerPackage = packageName;
        String packageFolder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        boolean matches = ("/" + answerFolder).endsWith("/" + packageFolder);
        root = matches ? answerFolder.substring(0, answerFolder.length() - packageFolder.length()) : null;
    }

    Map<String, ByteArrayOutputStream> classes() {
        return classes;
    }

    @Override
    public boolean hasLocation(Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (location != StandardLocation.SOURCE_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        String packageFolder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        List<JavaFileObject> found = new ArrayList<>();
        for (Source source : sources.values()) {
            boolean beside =
                    packageName.equals(answerPackage) && source.folder().equals(answerFolder);
            boolean underRoot = root != null && source.folder().equals(root + packageFolder);
            if ((beside || underRoot) && !isOfTheKit(packageFolder + source.simpleName())) {
                found.add(source);
            }
        }
        return found;
    }

    private static boolean isOfTheKit(String classFile) {
        return SourceFiles.class.getClassLoader().getResource(classFile + ".class") != null;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        if (!(file instanceof Source source)) {
            return super.inferBinaryName(location, file);
        }
        if (source.folder().equals(answerFolder)) {
            return answerPackage.isEmpty() ? source.simpleName() : answerPackage + "." + source.simpleName();
        }
        return source.folder().substring(root.length()).replace('/', '.') + source.simpleName();
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        classes.put(className, bytes);
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
            @Override
            public OutputStream openOutputStream() {
                return bytes;
            }
        };
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a == b || a.toUri().equals(b.toUri());
    }
}
