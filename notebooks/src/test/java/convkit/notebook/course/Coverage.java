package convkit.notebook.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where each row of the curriculum is taught. The sections of the lessons name their rows in the metadata of the cell with
 * their heading ({@code "convkit": {"teaches": ["Max pooling"]}}), the cells with exercises the exercise, the exercises their
 * rows ({@link Exercise#teaches}), and {@code curriculum.json} the classes.
 */
final class Coverage {

    /** One promise to the student. */
    record Row(String section, String row, boolean exercise, List<String> classes) {}

    /** A heading of a lesson, or a cell of it. */
    record Place(String lesson, String heading) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Place>> taught = new LinkedHashMap<>();
    private final Map<String, List<String>> offered = new LinkedHashMap<>();

    /** Reads the curriculum and all lessons of a folder. */
    static Coverage of(Path lessons) throws IOException {
        Coverage coverage = new Coverage();
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = Coverage.class.getResourceAsStream("curriculum.json")) {
            coverage.rows.addAll(List.of(json.readValue(in, Row[].class)));
        }
        try (Stream<Path> files = Files.list(lessons)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList()) {
                coverage.read(file.getFileName().toString().replace(".ipynb", ""), json.readTree(file.toFile()));
            }
        }
        return coverage;
    }

    private void read(String lesson, JsonNode notebook) {
        for (JsonNode cell : notebook.get("cells")) {
            JsonNode said = cell.get("metadata").path("convkit");
            for (JsonNode row : said.path("teaches")) {
                taught.computeIfAbsent(row.asText(), key -> new ArrayList<>()).add(new Place(lesson, heading(cell)));
            }
            if (said.has("exercise")) {
                List<String> lessons =
                        offered.computeIfAbsent(said.get("exercise").asText(), key -> new ArrayList<>());
                if (!lessons.contains(lesson)) {
                    lessons.add(lesson);
                }
            }
        }
    }

    /** The first heading in a cell, without its mark-up. */
    private static String heading(JsonNode cell) {
        StringBuilder text = new StringBuilder();
        cell.get("source").forEach(line -> text.append(line.asText()));
        return text.toString()
                .lines()
                .filter(line -> line.startsWith("#"))
                .findFirst()
                .map(line -> line.replaceFirst("^#+ *", "").replace("|", "\\|"))
                .orElse("");
    }

    List<Row> rows() {
        return rows;
    }

    /** Rows that a lesson or an exercise claims to teach and the curriculum does not have. */
    List<String> unknownRows() {
        List<String> known = rows.stream().map(Row::row).toList();
        return Stream.concat(taught.keySet().stream(), Exercises.all().stream().flatMap(e -> e.teaches().stream()))
                .distinct()
                .filter(row -> !known.contains(row))
                .toList();
    }

    List<Place> lessons(Row row) {
        return taught.getOrDefault(row.row(), List.of());
    }

    List<Exercise> exercises(Row row) {
        return Exercises.all().stream()
                .filter(exercise -> exercise.teaches().contains(row.row()))
                .toList();
    }

    /** The lessons with a cell for the exercise. */
    List<String> lessons(Exercise exercise) {
        return offered.getOrDefault(exercise.id(), List.of());
    }

    /** The page for {@code docs/}. */
    String page() {
        StringBuilder page = new StringBuilder("""
                # What is taught where

                Every row of the curriculum, where a lesson shows it, the classes that do it, and the exercises in which students do it
                themselves. Written by `./kit generate` from the lessons and the exercises; a test fails when a row has no lesson, no
                class, or should have an exercise and has none.
                """);
        String section = "";
        for (Row row : rows) {
            if (!row.section().equals(section)) {
                section = row.section();
                page.append("\n## ").append(section);
                page.append("\n\n| topic | lesson: section | library | exercises |\n|---|---|---|---|\n");
            }
            page.append("| ").append(row.row());
            page.append(" | ").append(places(lessons(row)));
            page.append(" | ")
                    .append(row.classes().stream()
                            .map(name -> "`" + name.substring(name.lastIndexOf('.') + 1) + "`")
                            .collect(Collectors.joining(", ")));
            page.append(" | ").append(exercises(row).stream().map(Exercise::id).collect(Collectors.joining(", ")));
            page.append(" |\n");
        }
        page.append("\n## Exercises\n\n| exercise | title | lesson |\n|---|---|---|\n");
        for (Exercise exercise : Exercises.all()) {
            page.append("| ").append(exercise.id()).append(" | ").append(exercise.title());
            page.append(" | ")
                    .append(lessons(exercise).stream().map(Coverage::link).collect(Collectors.joining(", ")));
            page.append(" |\n");
        }
        return page.toString();
    }

    private static String places(List<Place> places) {
        Map<String, List<Place>> byLesson =
                places.stream().collect(Collectors.groupingBy(Place::lesson, LinkedHashMap::new, Collectors.toList()));
        return byLesson.entrySet().stream()
                .map(lesson -> link(lesson.getKey()) + ": "
                        + lesson.getValue().stream()
                                .map(Place::heading)
                                .distinct()
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static String link(String lesson) {
        return "[" + lesson.substring(0, 2) + "](../notebooks/" + lesson + ".ipynb)";
    }
}
