package convkit.exercises.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles Java sources against the class path of this JVM and loads the classes into it, without writing a file. For
 * code that is trusted: a student's own on their machine, and ours.
 */
public final class InMemoryCompiler {

    private final JavaCompiler compiler;

    /** @param compiler null where there is only a run-time and no JDK */
    public InMemoryCompiler(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /** With the compiler of the JDK that runs this. */
    public static InMemoryCompiler ofThisJdk() {
        return new InMemoryCompiler(ToolProvider.getSystemJavaCompiler());
    }

    /**
     * The classes in a file.
     *
     * @throws CompilationException with the compiler's own text if it does not compile, or if there is no compiler
     */
    public CompiledClasses compile(Path file) {
        return compile(
                file.getFileName().toString(),
                files -> files.getJavaFileObjects(file).iterator().next());
    }

    /**
     * The classes in source texts.
     *
     * @param what the sources are, for the message
     * @param sources text by file name, such as {@code kernel-flipped/MyConv2d.java}
     * @throws CompilationException with the compiler's own text if one does not compile, or if there is no compiler
     */
    public CompiledClasses compile(String what, Map<String, String> sources) {
        return compile(
                what,
                sources.entrySet().stream()
                        .map(source -> (Source) files -> new SourceText(source.getKey(), source.getValue()))
                        .toArray(Source[]::new));
    }

    /** A source, given the compiler's way to files. */
    private interface Source {
        JavaFileObject in(StandardJavaFileManager files);
    }

    private CompiledClasses compile(String what, Source... sources) {
        if (compiler == null) {
            throw new CompilationException("there is no Java compiler, only a run-time (Java "
                    + System.getProperty("java.version") + " in " + System.getProperty("java.home")
                    + "); install a JDK, version 17 or newer");
        }
        StringWriter compilerText = new StringWriter();
        List<String> options = List.of(
                "-proc:none", "-g", "-nowarn", "-implicit:class", "-classpath", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
                MemoryFiles memory = new MemoryFiles(files)) {
            List<JavaFileObject> units =
                    List.of(sources).stream().map(source -> source.in(files)).toList();
            if (!compiler.getTask(compilerText, memory, null, options, null, units)
                    .call()) {
                throw new CompilationException(
                        what + " does not compile:\n" + compilerText.toString().strip());
            }
            Map<String, byte[]> code = new TreeMap<>();
            memory.classes.forEach((name, file) -> code.put(name, file.code.toByteArray()));
            return new CompiledClasses(code);
        } catch (IOException e) {
            throw new UncheckedIOException("compiler: cannot read " + what, e);
        }
    }

    private static final class SourceText extends SimpleJavaFileObject {
        private final String text;

        SourceText(String name, String text) {
            super(URI.create("memory:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Byte code of one class. */
    private static final class MemoryClass extends SimpleJavaFileObject {
        private final ByteArrayOutputStream code = new ByteArrayOutputStream();

        MemoryClass(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + Kind.CLASS.extension), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return code;
        }
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, MemoryClass> classes = new TreeMap<>();

        MemoryFiles(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return classes.computeIfAbsent(name, MemoryClass::new);
        }
    }
}
