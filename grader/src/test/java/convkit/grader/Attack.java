package convkit.grader;

import convkit.grader.report.ExerciseReport;
import convkit.grader.report.SubmissionReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One hostile submission, or an honest one to compare with: a line of {@code attacks.txt}, and the folder of that name
 * among the {@code submissions} or a builder of that name in {@link BuiltAttacks}.
 *
 * @param name of the folder
 * @param heldBy what keeps it from having an effect; {@code -} for honest ones
 * @param exercise the one it answers; {@code all} if it is about the submission as a whole
 * @param points that what is right in it is worth: more would be forged
 * @param says parts of what the report says, so that it failed for a reason that was meant; one of them must be there. On
 *     a busy machine the time limit may come first, in a container the kernel's limits do
 */
record Attack(String name, String heldBy, String exercise, double points, List<String> says) {

    static final Path FOLDER = Path.of("src/test/resources/submissions");

    private static final Path TABLE = Path.of("src/test/resources/attacks.txt");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    /** All of them, in the order of the table. */
    static List<Attack> all() {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Attack::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attack parse(String line) {
        String[] cells = line.split("\\|", 5);
        if (cells.length < 5) {
            throw new IllegalArgumentException("attacks.txt: 5 columns are needed in: " + line);
        }
        return new Attack(
                cells[0].strip(),
                cells[1].strip(),
                cells[2].strip(),
                Double.parseDouble(cells[3].strip()),
                List.of(cells[4].strip().split(" \\|\\| ")));
    }

    boolean isHonest() {
        return heldBy.equals("-");
    }

    boolean isBuilt() {
        return BuiltAttacks.ALL.containsKey(name);
    }

    /** What it does, in the words of its own comment. */
    String what() {
        if (isBuilt()) {
            return BuiltAttacks.ALL.get(name).what();
        }
        try (Stream<Path> files = Files.walk(FOLDER.resolve(name))) {
            Path answer = files.filter(file -> file.getFileName().toString().matches("My\\w+\\.java"))
                    .findFirst()
                    .orElseThrow();
            Matcher comment = COMMENT.matcher(Files.readString(answer));
            if (!comment.find()) {
                throw new IllegalArgumentException(answer + " does not say in a comment what it does");
            }
            return comment.group(1).replaceAll("\\s*\\n\\s*\\* ?", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Points of the exercise it answers, or of all. */
    double points(SubmissionReport report) {
        return reports(report).stream()
                .mapToDouble(exercise -> exercise.result().points())
                .sum();
    }

    /** What it answers. */
    List<ExerciseReport> reports(SubmissionReport report) {
        return report.exercises().stream()
                .filter(one ->
                        exercise.equals("all") || one.result().exercise().id().equals(exercise))
                .toList();
    }

    /** Everything that the report says in our words, and the compiler's. */
    String said(SubmissionReport report) {
        return Stream.concat(
                        Stream.concat(Stream.of(report.problem()), report.notes().stream()),
                        reports(report).stream()
                                .flatMap(one -> Stream.concat(
                                        Stream.of(one.reason(), one.compilerOutput()),
                                        one.result().tests().stream().map(test -> test.message()))))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
