package convkit.grader.child;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import convkit.exercises.wire.Limits;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles one answer with what it refers to, and finds the class that implements a contract. No student code runs. */
final class Compilation {

    /** More are not worth listing. */
    private static final int MOST_CONTRACTS = 3;

    private static final int MAX_ERRORS = 10;
    private static final int MAX_ERROR_CHARS = 1_000;
    private static final List<String> OPTIONS = List.of(
            // Class files for the oldest supported JDK, whichever one grades; no processors: they would run here.
            "-proc:none",
            "-implicit:class",
            "-g",
            "-nowarn",
            "-Xlint:none",
            "-source",
            "17",
            "-target",
            "17",
            "-Xmaxerrs",
            Integer.toString(MAX_ERRORS),
            "-classpath",
            System.getProperty("java.class.path"));

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    Messages.Compiled compile(Messages.Sources request) throws IOException {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (SourceFiles files = new SourceFiles(
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8), request)) {
            SourceFiles.Source answer = files.source(request.answer());
            CompilationUnitTree unit = parse(files, answer);
            files.startFrom(answer, packageName(unit));
            // What a compiler that breaks down says of itself is no diagnostic; it goes nowhere.
            boolean compiled = compiler.getTask(Writer.nullWriter(), files, diagnostics, OPTIONS, null, List.of(answer))
                    .call();
            if (compiled) {
                return findAnswer(request, files, unit, answer);
            }
            String errors = describe(diagnostics.getDiagnostics());
            return errors.isEmpty() ? gaveUp() : new Messages.Compiled(errors, null, null, "", null, null);
        } catch (StackOverflowError | RuntimeException e) {
            return gaveUp();
        }
    }

    private static Messages.Compiled gaveUp() {
        return problem("the compiler gave up on it; nested or chained less deeply it may succeed");
    }

    private static Messages.Compiled problem(String text) {
        return new Messages.Compiled("", null, null, text, null, null);
    }

    private CompilationUnitTree parse(SourceFiles files, SourceFiles.Source answer) throws IOException {
        JavacTask task =
                (JavacTask) compiler.getTask(Writer.nullWriter(), files, ignored -> {}, OPTIONS, null, List.of(answer));
        return task.parse().iterator().next();
    }

    private static String packageName(CompilationUnitTree unit) {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    private static Messages.Compiled findAnswer(
            Messages.Sources request, SourceFiles files, CompilationUnitTree unit, SourceFiles.Source answer) {
        String[] names = files.classes().keySet().toArray(new String[0]);
        byte[][] classes = files.classes().values().stream()
                .map(bytes -> bytes.toByteArray())
                .toArray(byte[][]::new);
        long bytes = Stream.of(classes).mapToLong(file -> file.length).sum();
        if (bytes > Limits.STANDARD.maxBytes()) {
            return problem("its classes have " + bytes + " bytes; at most " + Limits.STANDARD.maxBytes() + " may be");
        }
        SubmissionLoader loader = new SubmissionLoader(names, classes);
        String prefix = packageName(unit).isEmpty() ? "" : packageName(unit) + ".";
        List<String> candidates = new ArrayList<>();
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declaration) {
                candidates.add(prefix + declaration.getSimpleName());
            }
        }
        // The class named like its file first: it is the one the student means.
        String main = prefix + answer.simpleName();
        candidates.sort(java.util.Comparator.comparing(name -> !name.equals(main)));
        for (String candidate : candidates) {
            for (String contract : request.contracts()) {
                if (implementsContract(loader, candidate, contract)) {
                    return new Messages.Compiled("", candidate, contract, "", names, classes);
                }
            }
        }
        return problem("no class in this file implements " + simpleNames(request.contracts()));
    }

    private static boolean implementsContract(SubmissionLoader loader, String candidate, String contract) {
        try {
            // Not initialised: nothing of the student's runs while compiling.
            Class<?> type = Class.forName(candidate, false, loader);
            return Class.forName(contract, false, loader).isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static String simpleNames(String[] contracts) {
        if (contracts.length > MOST_CONTRACTS) {
            return "the contract of an exercise, such as " + simpleName(contracts[0]);
        }
        List<String> names = new ArrayList<>();
        for (String contract : contracts) {
            names.add(simpleName(contract));
        }
        return String.join(" or ", names);
    }

    private static String simpleName(String contract) {
        return contract.substring(contract.lastIndexOf('.') + 1);
    }

    private static String describe(List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                describe(diagnostic, text);
            }
        }
        return text.toString();
    }

    private static void describe(Diagnostic<? extends JavaFileObject> diagnostic, StringBuilder text) {
        String message = diagnostic.getMessage(Locale.ENGLISH);
        if (diagnostic.getSource() instanceof SourceFiles.Source source) {
            text.append(source.path)
                    .append(':')
                    .append(diagnostic.getLineNumber())
                    .append(": error: ");
            text.append(cut(message)).append('\n');
            String line = source.getCharContent(true)
                    .toString()
                    .lines()
                    .skip(Math.max(0, diagnostic.getLineNumber() - 1))
                    .findFirst()
                    .orElse("");
            text.append("    ").append(cut(line.strip())).append('\n');
        } else {
            text.append("error: ").append(cut(message)).append('\n');
        }
    }

    private static String cut(String text) {
        return text.length() <= MAX_ERROR_CHARS ? text : text.substring(0, MAX_ERROR_CHARS) + "…";
    }
}
