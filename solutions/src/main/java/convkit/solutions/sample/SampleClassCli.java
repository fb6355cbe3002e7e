package convkit.solutions.sample;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./kit sample-class --out DIR}: makes up a class, to try and to measure grading with. */
@Command(
        name = "./kit sample-class",
        sortOptions = false,
        description = "Makes up a class with right, wrong, unfinished, broken and hostile submissions.")
public final class SampleClassCli implements Callable<Integer> {

    /** From all over the course. */
    private static final String TEN = "output-size,receptive-field,conv2d,max-pool,relu-sigmoid,softmax-cross-entropy,"
            + "batch-norm,dropout,adam,residual-block";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "A folder that is not there yet.")
    private Path out;

    @Option(
            names = "--students",
            defaultValue = "200",
            paramLabel = "N",
            description = "How many students; default: ${DEFAULT-VALUE}.")
    private int students;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "The same seed makes the same class; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--exercises",
            split = ",",
            paramLabel = "ID",
            defaultValue = TEN,
            description = "Exercises of the class, with commas; default: ${DEFAULT-VALUE}.")
    private List<String> ids;

    @Option(names = "--root", defaultValue = "", hidden = true, description = "Top folder of the kit.")
    private Path root;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private SampleClassCli() {}

    /** Run by {@code ./kit sample-class}. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command, with its output still to be chosen. */
    public static CommandLine commandLine() {
        return new CommandLine(new SampleClassCli());
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw wrong("--out " + out + ": is there already; give a folder that is not there yet");
        }
        if (students < 1) {
            throw wrong("--students " + students + ": must be 1 or more");
        }
        SampleClass sample = new SampleClass(root.toAbsolutePath().normalize(), out, exercises(), seed);
        String counts = sample.write(students).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        PrintWriter print = spec.commandLine().getOut();
        print.println(students + " students in " + out + ": " + counts);
        print.println("Grade them: ./kit grade " + out.resolve("class") + " --class --roster "
                + out.resolve("roster.csv") + " --policy " + out.resolve("policy.json") + " --out DIR");
        print.flush();
        return 0;
    }

    private List<Exercise> exercises() {
        List<Exercise> all = Exercises.all();
        for (String id : ids) {
            if (all.stream().noneMatch(exercise -> exercise.id().equals(id))) {
                throw wrong("--exercises " + id + ": no exercise is called so; ./kit progress lists them");
            }
        }
        return all.stream().filter(exercise -> ids.contains(exercise.id())).toList();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
