package convkit.solutions;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./kit new-exercise NAME --topic TOPIC}: lays out all files of an exercise and enters it in the lists. What it lays
 * out is a whole small exercise that passes {@code ./kit verify}; its author turns it, step by step, into the one meant.
 */
@Command(name = "./kit new-exercise", description = "Lays out a new exercise that already passes ./kit verify.")
public final class NewExerciseCli implements Callable<Integer> {

    private static final String EXERCISES = "exercises/src/main/java/convkit/exercises/@topic@/";
    private static final String SOLUTIONS = "solutions/src/main/java/convkit/solutions/@topic@/";
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("Contract", EXERCISES + "@Name@Exercise.java");
        FILES.put("Tests", EXERCISES + "@Name@Tests.java");
        FILES.put("StudentTest", "exercises/src/test/java/convkit/exercises/@topic@/My@Name@Test.java");
        FILES.put("Reference", SOLUTIONS + "My@Name@.java");
        FILES.put("Alternative", SOLUTIONS + "alternative/@Name@FromOffset.java");
        FILES.put("HiddenTests", SOLUTIONS + "@Name@HiddenTests.java");
        FILES.put("Solutions", SOLUTIONS + "@Name@Solutions.java");
    }

    /** The list in a topic's class: its last element is followed by the new one. */
    private static final Pattern LIST = Pattern.compile("(return List\\.of\\([^;]*?)\\);");

    @Parameters(paramLabel = "NAME", description = "Its id, such as leaky-relu.")
    private String id;

    @Option(
            names = "--topic",
            required = true,
            paramLabel = "TOPIC",
            description = "A topic that is there, such as pooling.")
    private String topic;

    @Option(names = "--root", defaultValue = "", hidden = true, description = "Top folder of the kit.")
    private Path root;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    private NewExerciseCli() {}

    /** Works in the current folder, which must be the kit's own. */
    public static void main(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command, with its output still to be chosen. */
    static CommandLine commandLine() {
        return new CommandLine(new NewExerciseCli());
    }

    @Override
    public Integer call() throws IOException {
        requireGoodArguments();
        Map<Path, String> files = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            files.put(root.resolve(filled(file.getValue())), withSortedImports(filled(template(file.getKey()))));
        }
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw badUsage("NAME " + id + ": " + file + " is there already and is not overwritten; choose another");
            }
        }
        // Both lists are worked out before the first file is written, so that an error leaves nothing behind.
        files.put(root.resolve(filled(EXERCISES + "@Topic@Exercises.java")), withEntry());
        files.put(root.resolve(filled(SOLUTIONS + "@Topic@Solutions.java")), withSolutions());
        PrintWriter out = spec.commandLine().getOut();
        for (Map.Entry<Path, String> file : files.entrySet()) {
            boolean isNew = !Files.exists(file.getKey());
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
            out.println((isNew ? "  new      " : "  entered  ") + file.getKey());
        }
        // The test that students run needs it to compile; what else is generated comes from compiled classes.
        Path reference = root.resolve(filled(FILES.get("Reference")));
        Files.writeString(root.resolve(filled(EXERCISES + "My@Name@.java")), Starters.of(reference, topic));
        out.flush();
        return 0;
    }

    private void requireGoodArguments() {
        if (!id.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw badUsage(
                    "NAME " + id + ": is no id; use small letters, digits and single hyphens, such as leaky-relu");
        }
        if (Exercises.all().stream().anyMatch(exercise -> exercise.id().equals(id))) {
            throw badUsage("NAME " + id + ": there is such an exercise already; choose another name");
        }
        TreeSet<String> topics =
                Exercises.all().stream().map(Exercise::topic).collect(Collectors.toCollection(TreeSet::new));
        if (!topics.contains(topic)) {
            throw badUsage("--topic " + topic + ": there is none of that name; choose one of "
                    + String.join(", ", topics) + ", or make it first as docs/writing-an-exercise.md says");
        }
    }

    private ParameterException badUsage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String withEntry() throws IOException {
        String list = filled("@name@()");
        String code = inserted(root.resolve(filled(EXERCISES + "@Topic@Exercises.java")), list);
        return code.substring(0, code.lastIndexOf('}')).stripTrailing() + "\n" + filled(template("Entry"));
    }

    private String withSolutions() throws IOException {
        return inserted(
                root.resolve(filled(SOLUTIONS + "@Topic@Solutions.java")), filled("@Name@Solutions.solutions()"));
    }

    private static String inserted(Path file, String element) throws IOException {
        Matcher list = LIST.matcher(Files.readString(file));
        if (!list.find()) {
            throw new IOException(file + ": no 'return List.of(…);' to enter " + element + " in; enter it by hand");
        }
        return list.replaceFirst(Matcher.quoteReplacement(list.group(1) + ", " + element + ");"));
    }

    private static String template(String name) throws IOException {
        try (InputStream in = NewExerciseCli.class.getResourceAsStream("skeleton/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String filled(String text) {
        String name = Pattern.compile("(?:^|-)([a-z0-9])")
                .matcher(id)
                .replaceAll(match -> match.group(1).toUpperCase());
        return text.replace("@id@", id)
                .replace("@Name@", name)
                .replace("@name@", name.substring(0, 1).toLowerCase() + name.substring(1))
                .replace("@topic@", topic)
                .replace("@Topic@", topic.substring(0, 1).toUpperCase() + topic.substring(1));
    }

    /** Their order depends on the topic's name, and the formatter insists on it. */
    private static String withSortedImports(String code) {
        List<String> imports =
                code.lines().filter(line -> line.startsWith("import ")).sorted().toList();
        StringBuilder sorted = new StringBuilder();
        int next = 0;
        for (String line : code.lines().toList()) {
            sorted.append(line.startsWith("import ") ? imports.get(next++) : line)
                    .append('\n');
        }
        return sorted.toString();
    }
}
