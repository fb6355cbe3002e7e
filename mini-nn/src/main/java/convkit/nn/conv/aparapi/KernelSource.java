package convkit.nn.conv.aparapi;

import com.aparapi.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles a kernel that is given as text, such as one written in a notebook cell. Aparapi cannot take it from the cell
 * itself: it reads the byte code of a kernel, which a notebook does not give away, with all debug tables; and it remembers
 * compiled kernels by the name of their class, so that a class written anew under its old name would run as it was before.
 * Here each text gets a package of its own.
 */
final class KernelSource {

    private static final String IMPORTS =
            "import com.aparapi.Kernel; import convkit.nn.conv.aparapi.ConvKernel; import com.aparapi.Range; ";

    private KernelSource() {}

    /**
     * Compiles and loads the class.
     *
     * @param text one class that extends {@code type}; {@code Kernel} and {@code ConvKernel} are imported
     * @throws IllegalArgumentException if it does not compile (with the lines of the text), or is not one class of this type
     */
    static <K extends Kernel> Class<? extends K> compile(String text, Class<K> type) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalArgumentException("kernel: this Java has no compiler; use a JDK instead of a JRE");
        }
        String own = "convkit.own.k" + UUID.randomUUID().toString().replace("-", "");
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        Classes classes = new Classes(compiler.getStandardFileManager(problems, Locale.ENGLISH, null));
        List<String> options = List.of("-g", "-proc:none", "-nowarn", "--release", "17", "-classpath", classPath());
        // On the same line, so that line numbers are those of the text.
        Text source = new Text("package " + own + "; " + IMPORTS + text);
        if (!compiler.getTask(null, classes, problems, options, null, List.of(source))
                .call()) {
            throw new IllegalArgumentException("kernel: the source does not compile\n"
                    + describe(problems, text).replace(own + ".", ""));
        }
        Map<String, byte[]> compiled = new LinkedHashMap<>();
        classes.compiled.forEach((name, code) -> compiled.put(name, code.toByteArray()));
        return onlyOne(compiled, type);
    }

    private static <K extends Kernel> Class<? extends K> onlyOne(Map<String, byte[]> compiled, Class<K> type) {
        KernelClasses loader = new KernelClasses(compiled);
        List<Class<?>> kernels = new ArrayList<>();
        for (String name : compiled.keySet()) {
            try {
                Class<?> loaded = loader.loadClass(name);
                if (type.isAssignableFrom(loaded)) {
                    kernels.add(loaded);
                }
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        if (kernels.size() != 1) {
            throw new IllegalArgumentException("kernel: the source has " + kernels.size() + " classes that extend "
                    + type.getSimpleName() + " but must have one");
        }
        return kernels.get(0).asSubclass(type);
    }

    /** Where the classes of Aparapi and of this library lie; a notebook's own class path names neither. */
    private static String classPath() {
        return Stream.of(Kernel.class, ConvKernel.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> {
                    try {
                        return Path.of(location.toURI()).toString();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String describe(DiagnosticCollector<JavaFileObject> problems, String text) {
        List<String> lines = text.lines().toList();
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(problem -> {
                    int line = (int) problem.getLineNumber();
                    String where = line < 1 || line > lines.size()
                            ? ""
                            : "line " + line + ": " + lines.get(line - 1).strip() + "\n    ";
                    return "  " + where + problem.getMessage(Locale.ENGLISH);
                })
                .collect(Collectors.joining("\n"));
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String content;

        Text(String content) {
            super(URI.create("string:///Kernel.java"), Kind.SOURCE);
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }

        /** A public class may stand here whatever its name. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }

    /** Keeps compiled classes in memory. */
    private static final class Classes extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> compiled = new LinkedHashMap<>();

        Classes(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return compiled.computeIfAbsent(name, key -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
