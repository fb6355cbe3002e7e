package convkit.solutions.verify;

import convkit.exercises.Exercise;
import convkit.solutions.Catalogue;
import convkit.solutions.Chosen;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.pitest.mutationtest.config.PluginServices;
import org.pitest.mutationtest.config.ReportOptions;
import org.pitest.mutationtest.tooling.AnalysisResult;
import org.pitest.mutationtest.tooling.EntryPoint;
import org.pitest.testapi.TestGroupConfig;
import org.pitest.util.Glob;
import org.pitest.util.Verbosity;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Runs PIT over reference solutions. PIT measures which lines each test covers, so a mutant is run only against the test
 * of its own exercise; see {@link References}.
 *
 * <p>In a JVM of its own, because PIT hands the agents of its JVM on to its children: that of JaCoCo would measure the
 * coverage of mutants, and slow them down.
 */
final class MutationRun {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String PROPERTY = "-Dconvkit.exercises=";
    private static final int THREADS = 2;

    /** An exercise's tests take some tens of milliseconds; what has not ended by then is one of the many endless loops. */
    private static final long ENDLESS_MILLIS = 1000;

    private final Map<String, String> exerciseByClass = new HashMap<>();
    private final Map<String, List<String>> linesByClass = new HashMap<>();
    private final String ids;

    /** Mutates the references of the exercises named by {@code -Dconvkit.exercises}; writes into the folder given. */
    public static void main(String... arguments) throws Exception {
        AnalysisResult result = new EntryPoint()
                .execute(
                        null,
                        new MutationRun(Chosen.exercises()).options(Path.of(arguments[0])),
                        PluginServices.makeForContextLoader(),
                        Map.of());
        if (result.getError().isPresent()) {
            throw result.getError().get();
        }
    }

    MutationRun(List<Exercise> exercises) throws IOException {
        Catalogue catalogue = new Catalogue();
        for (Exercise exercise : exercises) {
            String reference = catalogue.reference(exercise.id()).getClass().getName();
            exerciseByClass.put(reference, exercise.id());
            linesByClass.put(reference, Files.readAllLines(SOURCES.resolve(reference.replace('.', '/') + ".java")));
        }
        ids = exercises.stream().map(Exercise::id).collect(Collectors.joining(","));
    }

    /** All mutants with their fates. */
    List<Mutant> mutants(Path report) throws Exception {
        Files.createDirectories(report);
        Path log = report.resolve("pit.log");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                PROPERTY + ids,
                MutationRun.class.getName(),
                report.toString());
        command.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        int status = command.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("PIT ended with status " + status + ":\n" + Files.readString(log));
        }
        return read(report.resolve("mutations.xml"));
    }

    private ReportOptions options(Path report) {
        List<String> classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        ReportOptions options = new ReportOptions();
        options.setReportDir(report.toString());
        options.setShouldCreateTimestampedReports(false);
        options.addOutputFormats(List.of("XML"));
        options.setVerbosity(Verbosity.SILENT);
        options.setSourceDirs(List.of(SOURCES));
        options.setClassPathElements(classPath);
        options.setCodePaths(List.of(Path.of("target/classes").toAbsolutePath().toString()));
        options.setTargetClasses(exerciseByClass.keySet().stream()
                .flatMap(name -> List.of(name, name + "$*").stream())
                .toList());
        options.setTargetTests(List.of(new Glob(References.class.getName())));
        options.setGroupConfig(new TestGroupConfig(List.of(), List.of()));
        options.setNumberOfThreads(THREADS);
        options.setTimeoutConstant(ENDLESS_MILLIS);
        // Short lives: a quick start counts for more than fast code.
        options.addChildJVMArgs(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", PROPERTY + ids));
        return options;
    }

    private List<Mutant> read(Path xml) throws Exception {
        NodeList mutations = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(xml.toFile())
                .getElementsByTagName("mutation");
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i < mutations.getLength(); i++) {
            Element mutation = (Element) mutations.item(i);
            String reference = text(mutation, "mutatedClass").replaceFirst("\\$.*", "");
            int line = Integer.parseInt(text(mutation, "lineNumber"));
            mutants.add(new Mutant(
                    exerciseByClass.get(reference),
                    text(mutation, "mutatedMethod"),
                    linesByClass.get(reference).get(line - 1).strip(),
                    line,
                    text(mutation, "mutator").replaceFirst(".*\\.", "").replaceFirst("Mutator$", ""),
                    text(mutation, "description"),
                    fate(mutation)));
        }
        return mutants;
    }

    private static Mutant.Fate fate(Element mutation) {
        if (mutation.getAttribute("status").equals("TIMED_OUT")) {
            return Mutant.Fate.TIMED_OUT;
        }
        return mutation.getAttribute("detected").equals("true") ? Mutant.Fate.KILLED : Mutant.Fate.SURVIVED;
    }

    private static String text(Element mutation, String tag) {
        return mutation.getElementsByTagName(tag).item(0).getTextContent();
    }
}
