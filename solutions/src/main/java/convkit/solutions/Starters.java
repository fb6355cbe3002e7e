package convkit.solutions;

import convkit.exercises.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a starter from a reference solution. In the solution, {@code // solution: WHAT TO DO} and {@code // end solution}
 * enclose the body of a method that a student has to write; {@code // solution} alone begins a region that is left out.
 */
public final class Starters {

    private static final String BEGIN = "// solution";
    private static final String END = "// end solution";
    private static final int LONGEST_LINE = 120;
    private static final Pattern IMPORT = Pattern.compile("import (?:static )?([\\w.]+)\\.(\\w+);");

    private Starters() {}

    /** Where the reference solution of an exercise is kept. */
    public static Path reference(Path root, Exercise exercise) {
        return root.resolve("solutions/src/main/java/convkit/solutions/" + exercise.topic() + "/"
                + exercise.answerClass() + ".java");
    }

    /** Where the starter of an exercise is kept. */
    public static Path starter(Path root, Exercise exercise) {
        return root.resolve(
                "exercises/src/main/java/" + exercise.starterClassName().replace('.', '/') + ".java");
    }

    /**
     * The starter's text.
     *
     * @param root folder of the repository
     * @throws IllegalStateException if the markers in the reference solution do not match up
     */
    public static String of(Path root, Exercise exercise) throws IOException {
        return of(reference(root, exercise), exercise.topic());
    }

    /** The starter that follows from a reference solution of the given topic. */
    static String of(Path reference, String topic) throws IOException {
        String starters = "convkit.exercises." + topic;
        List<String> lines = new ArrayList<>();
        for (String line : withoutSolution(reference, Files.readAllLines(reference))) {
            lines.add(line.equals("package convkit.solutions." + topic + ";") ? "package " + starters + ";" : line);
        }
        return tidy(lines, starters);
    }

    private static List<String> withoutSolution(Path file, List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean inSolution = false;
        boolean found = false;
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).strip();
            boolean begins = text.startsWith(BEGIN);
            boolean ends = text.equals(END);
            if (begins && inSolution || ends && !inSolution) {
                throw new IllegalStateException(file.getFileName() + ", line " + (i + 1) + ": '" + text
                        + "' where a region is " + (inSolution ? "already" : "not") + " open");
            }
            if (begins && text.startsWith(BEGIN + ": ")) {
                String indent = lines.get(i).substring(0, lines.get(i).indexOf(BEGIN));
                String todo = text.substring(BEGIN.length() + 2);
                kept.add(oneLine(file, indent + "throw new UnsupportedOperationException(\"TODO: " + todo + "\");"));
                found = true;
            }
            if (!inSolution && !begins) {
                kept.add(lines.get(i));
            }
            inSolution = begins || inSolution && !ends;
        }
        if (inSolution || !found) {
            throw new IllegalStateException(file.getFileName() + ": "
                    + (found
                            ? "the last region is not closed with '" + END + "'"
                            : "no '" + BEGIN + ": …' marks what" + " the student writes"));
        }
        return kept;
    }

    /** A longer line the formatter would break, and starter and solution would differ for ever. */
    private static String oneLine(Path file, String line) {
        if (line.length() > LONGEST_LINE) {
            throw new IllegalStateException(file.getFileName() + ": the TODO makes a line of " + line.length()
                    + " characters but only " + LONGEST_LINE + " fit; say it shorter: " + line.strip());
        }
        return line;
    }

    /** Drops imports that are no longer needed and blank lines that doubled. */
    private static String tidy(List<String> lines, String ownPackage) {
        String code = String.join(
                "\n", lines.stream().filter(line -> !line.startsWith("import ")).toList());
        List<String> tidy = new ArrayList<>();
        for (String line : lines) {
            Matcher imported = IMPORT.matcher(line);
            boolean needless = imported.matches()
                    && (imported.group(1).equals(ownPackage)
                            || !Pattern.compile("\\b" + imported.group(2) + "\\b")
                                    .matcher(code)
                                    .find());
            boolean doubled = line.isBlank()
                    && !tidy.isEmpty()
                    && tidy.get(tidy.size() - 1).isBlank();
            boolean afterLast = line.equals("}") && tidy.get(tidy.size() - 1).isBlank();
            if (afterLast) {
                tidy.remove(tidy.size() - 1);
            }
            if (!needless && !doubled) {
                tidy.add(line);
            }
        }
        return String.join("\n", tidy) + "\n";
    }
}
