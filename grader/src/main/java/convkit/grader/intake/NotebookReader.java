package convkit.grader.intake;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import convkit.exercises.Exercise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the exercise cells of a Jupyter notebook (format 4) by their metadata and makes a source file of each.
 *
 * <p>{@code "convkit": {"exercise": "conv2d"}} in a code cell's metadata says: here the student answers {@code conv2d}.
 * {@code "convkit": {"test": "conv2d"}} marks the cell that checks the answer; it is ours, whatever stands in it now.
 * Statements, of either cell, are never run: grading has its own tests.
 */
final class NotebookReader {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Notebook(int nbformat, List<Cell> cells) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Cell(
            @JsonProperty("cell_type") String type,
            Metadata metadata,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            List<String> source) {

        String text() {
            return source == null
                    ? ""
                    : source.stream().filter(line -> line != null).collect(Collectors.joining());
        }

        boolean isCode() {
            return "code".equals(type);
        }
    }

    /** {@code convkit} as a tree: other programs may write anything under any name. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Metadata(JsonNode convkit) {}

    /** A code cell with its number, which counts all cells of the notebook from 1. */
    private record Numbered(int number, CellSource source, int earlierImports) {}

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(Notebook.class);

    private static final int FORMAT = 4;
    private static final int MAX_IMPORTS = 500;
    private static final int MAX_NAMED = 5;

    /** Imported by the kernel itself, JJava as well as IJava. */
    private static final List<String> KERNEL_IMPORTS = List.of(
            "import java.io.*;",
            "import java.math.*;",
            "import java.net.*;",
            "import java.util.*;",
            "import java.util.concurrent.*;",
            "import java.util.prefs.*;",
            "import java.util.regex.*;");

    /** What earlier cells import and a submission can be compiled with; lessons draw and load data too. */
    private static final Pattern AVAILABLE =
            Pattern.compile("import (?:static )?(?:java\\.|javax\\.|convkit\\.nn\\.|com\\.aparapi\\.).*");

    private static final Pattern OF_EXERCISES =
            Pattern.compile("import (convkit\\.exercises\\.\\w+)\\.(\\*|\\w+)(?:\\..*)?;");

    private final List<Exercise> exercises;

    NotebookReader(List<Exercise> exercises) {
        this.exercises = exercises;
    }

    /**
     * Adds each exercise cell as {@code path/MyConv2d.java}. If several cells claim one exercise, none is chosen: all are
     * added, each in a folder named after its cell, and the exercise has more than one candidate.
     *
     * @throws RefusedException if it is no notebook
     */
    void read(String path, byte[] content, SourceCollector collector) throws RefusedException {
        Map<Exercise, List<Numbered>> answers = new LinkedHashMap<>();
        List<String> imports = new ArrayList<>(KERNEL_IMPORTS);
        List<Cell> cells = parse(path, content).cells();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell == null || !cell.isCode()) {
                continue;
            }
            CellSource source = new CellSource(cell.text());
            String where = path + ", cell " + (i + 1);
            Optional<Exercise> answered = claimed(cell, "exercise", where, collector);
            if (answered.isPresent()) {
                answers.computeIfAbsent(answered.get(), exercise -> new ArrayList<>())
                        .add(new Numbered(i + 1, source, imports.size()));
            }
            Optional<Exercise> tested = claimed(cell, "test", where, collector);
            if (tested.isPresent() && !cell.text().strip().equals(testCell(tested.get()))) {
                collector.note(where + ": the test cell of " + tested.get().id()
                        + " was edited; what counts is the test as it was handed out");
            }
            source.imports().stream()
                    .filter(line -> imports.size() < MAX_IMPORTS && isAvailable(line) && !imports.contains(line))
                    .forEach(imports::add);
        }
        for (Map.Entry<Exercise, List<Numbered>> answer : answers.entrySet()) {
            add(path, answer.getKey(), answer.getValue(), imports, collector);
        }
        if (answers.isEmpty()) {
            collector.note(
                    path + " has no exercise cell; its metadata says \"convkit\": {\"exercise\": …}, and copying the"
                            + " text into another notebook loses it");
        }
    }

    /** What the test cell of an exercise says when it is handed out. */
    static String testCell(Exercise exercise) {
        return "Check.run(new " + exercise.answerClass() + "());";
    }

    private static Notebook parse(String path, byte[] content) throws RefusedException {
        Notebook notebook;
        try {
            notebook = READER.readValue(content);
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw new RefusedException(
                    path + " is no notebook that Jupyter could open" + place + "; save it again there");
        } catch (IOException e) {
            throw new RefusedException(path + " is no notebook in UTF-8; save it again in Jupyter");
        }
        if (notebook == null || notebook.nbformat() != FORMAT) {
            throw new RefusedException(path + " has notebook format " + (notebook == null ? 0 : notebook.nbformat())
                    + " but " + FORMAT + " is read; open it in JupyterLab and save it");
        }
        if (notebook.cells() == null) {
            throw new RefusedException(path + " has no cells; save it again in Jupyter");
        }
        return notebook;
    }

    /** The exercise that a cell's metadata names; an unknown one is noted. */
    private Optional<Exercise> claimed(Cell cell, String role, String where, SourceCollector collector) {
        if (cell.metadata() == null
                || cell.metadata().convkit() == null
                || !cell.metadata().convkit().has(role)) {
            return Optional.empty();
        }
        JsonNode id = cell.metadata().convkit().get(role);
        Optional<Exercise> found = exercises.stream()
                .filter(exercise -> exercise.id().equals(id.textValue()))
                .findFirst();
        if (found.isEmpty()) {
            String said = id.toString();
            collector.note(where + " names the " + role + " "
                    + (said.length() > 60 ? said.substring(0, 60) + "…" : said) + ", which this course does not have");
        }
        return found;
    }

    private static void add(
            String path, Exercise exercise, List<Numbered> cells, List<String> imports, SourceCollector collector)
            throws RefusedException {
        if (cells.size() > 1) {
            collector.note(path + " answers " + exercise.id() + " in cells "
                    + cells.stream()
                            .limit(MAX_NAMED)
                            .map(cell -> Integer.toString(cell.number()))
                            .collect(Collectors.joining(", ", "", cells.size() > MAX_NAMED ? ", …" : ""))
                    + "; none of them counts: one exercise, one cell");
        }
        for (Numbered cell : cells) {
            if (!cell.source().hasTypes()) {
                collector.note(path + ", cell " + cell.number() + ": no class " + exercise.answerClass() + " in it");
            }
            String folder = cells.size() == 1 ? path : path + "/cell-" + cell.number();
            collector.add(
                    path,
                    folder + "/" + exercise.answerClass() + ".java",
                    cell.source()
                            .javaFile(imports.subList(0, cell.earlierImports()))
                            .getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean isAvailable(String importLine) {
        if (AVAILABLE.matcher(importLine).matches()) {
            return true;
        }
        Matcher ofExercises = OF_EXERCISES.matcher(importLine);
        return ofExercises.matches()
                && exercises.stream().anyMatch(exercise -> {
                    Class<?> contract = exercise.contract();
                    return contract.getPackageName().equals(ofExercises.group(1))
                            && (ofExercises.group(2).equals("*")
                                    || ofExercises.group(2).equals(contract.getSimpleName()));
                });
    }
}
