package convkit.exercises.work;

import convkit.exercises.Exercise;
import convkit.exercises.check.AnswerFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles a student's file in memory and makes an object of the class in it that implements a contract. For the
 * student's own machine only: the class is loaded into this JVM.
 */
final class AnswerCompiler {

    private final JavaCompiler compiler;

    /** @param compiler null where there is only a run-time and no JDK */
    AnswerCompiler(JavaCompiler compiler) {
        this.compiler = compiler;
    }

    /** With the compiler of the JDK that runs this. */
    static AnswerCompiler ofThisJdk() {
        return new AnswerCompiler(ToolProvider.getSystemJavaCompiler());
    }

    /**
     * The answer in a file.
     *
     * @throws AnswerFailure {@code COMPILE} with the compiler's own text if the file does not compile or there is no
     *     compiler; {@code MISSING} if no class in it can be the answer
     */
    Object load(Exercise exercise, Path file) {
        if (compiler == null) {
            throw new AnswerFailure(
                    AnswerFailure.Kind.COMPILE,
                    "there is no Java compiler, only a run-time (Java " + System.getProperty("java.version") + " in "
                            + System.getProperty("java.home") + "); install a JDK, version 17 or newer");
        }
        MemoryLoader loader = new MemoryLoader(compile(file));
        for (String name : loader.classes.keySet()) {
            Class<?> type = loader.load(name);
            if (exercise.contract().isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                return instance(type);
            }
        }
        throw new AnswerFailure(
                AnswerFailure.Kind.MISSING,
                file.getFileName() + ": no class in it implements "
                        + exercise.contract().getSimpleName() + "; write 'public class " + exercise.answerClass()
                        + " implements " + exercise.contract().getSimpleName() + "'");
    }

    /** An object of the student's class. */
    static Object instance(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            throw new AnswerFailure(
                    AnswerFailure.Kind.MISSING,
                    "class " + type.getSimpleName() + " has no constructor without parameters; add one");
        } catch (InvocationTargetException e) {
            throw new AnswerFailure(
                    AnswerFailure.Kind.CRASHED,
                    "the constructor of " + type.getSimpleName() + " threw "
                            + e.getCause().getClass().getName());
        } catch (ReflectiveOperationException e) {
            throw new AnswerFailure(
                    AnswerFailure.Kind.MISSING, "class " + type.getSimpleName() + " cannot be made an object of: " + e);
        }
    }

    private Map<String, MemoryClass> compile(Path file) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        StringWriter compilerText = new StringWriter();
        List<String> options = List.of(
                "-proc:none", "-g", "-nowarn", "-implicit:class", "-classpath", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files =
                        compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8);
                MemoryFiles memory = new MemoryFiles(files)) {
            boolean compiled = compiler.getTask(
                            compilerText, memory, null, options, null, files.getJavaFileObjects(file))
                    .call();
            if (!compiled) {
                throw new AnswerFailure(
                        AnswerFailure.Kind.COMPILE,
                        file.getFileName() + " does not compile:\n"
                                + compilerText.toString().strip());
            }
            return memory.classes;
        } catch (IOException e) {
            throw new UncheckedIOException("check: cannot read " + file, e);
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
        // Sorted, so that the choice among several classes does not depend on the compiler.
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

    /** Prefers the classes just compiled to older ones of the same name on the class path. */
    private static final class MemoryLoader extends ClassLoader {
        private final Map<String, MemoryClass> classes;

        MemoryLoader(Map<String, MemoryClass> classes) {
            super(AnswerCompiler.class.getClassLoader());
            this.classes = classes;
        }

        Class<?> load(String name) {
            try {
                return loadClass(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException("class " + name + " was compiled but cannot be found", e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                MemoryClass compiled = classes.get(name);
                if (compiled == null) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                byte[] code = compiled.code.toByteArray();
                return loaded != null ? loaded : defineClass(name, code, 0, code.length);
            }
        }
    }
}
