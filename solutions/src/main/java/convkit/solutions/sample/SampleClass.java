package convkit.solutions.sample;

import convkit.exercises.Exercise;
import convkit.solutions.sample.Handed.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A made-up class, the same for the same seed: {@code class/} with what was handed in, named as Blackboard names a download;
 * {@code roster.csv}; {@code policy.json} with the exercises and a due time that some miss; and {@code expected.csv}, which says
 * what each submission is and which exercises must get all points, fewer, or none.
 */
final class SampleClass {

    private static final List<String> FIRST = List.of(
            "Ada",
            "Alan",
            "Barbara",
            "Chien",
            "Dorothy",
            "Edsger",
            "Fatima",
            "Grace",
            "Hedy",
            "Ivan",
            "Jean",
            "Katherine",
            "Linus",
            "Margaret",
            "Niklaus",
            "Olga",
            "Parisa",
            "Quentin",
            "Radia",
            "Sofia",
            "Tim",
            "Ursula",
            "Vint",
            "Wangari");
    private static final List<String> LAST = List.of(
            "Abebe",
            "Bianchi",
            "Castro",
            "Dijk",
            "Eriksen",
            "Fuchs",
            "Garcia",
            "Haddad",
            "Ito",
            "Jansen",
            "Kowalski",
            "Li",
            "Müller",
            "Nguyen",
            "Okafor",
            "Petrov",
            "Quispe",
            "Rossi",
            "Sato",
            "Tanaka",
            "Usman",
            "Varga",
            "Wong",
            "Yilmaz");

    private static final int FIRST_ID = 10_000;
    private static final LocalDateTime DUE = LocalDateTime.of(2026, 2, 1, 23, 59);
    private static final DateTimeFormatter BLACKBOARD = DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss", Locale.ROOT);

    private final Path out;
    private final List<Exercise> exercises;
    private final Author author;
    private final Random random;

    SampleClass(Path root, Path out, List<Exercise> exercises, long seed) throws IOException {
        this.out = out;
        this.exercises = exercises;
        this.random = new Random(seed);
        this.author = new Author(root, exercises, random);
    }

    /**
     * Writes it.
     *
     * @return how many there are of each kind
     */
    Map<Kind, Long> write(int students) throws IOException {
        Files.createDirectories(out.resolve("class"));
        Files.writeString(out.resolve("policy.json"), policy());
        StringBuilder roster = new StringBuilder("id,name,login,email\n");
        StringBuilder expected = new StringBuilder("key,kind,detail,right,spoilt\n");
        Map<Kind, Long> counts = new LinkedHashMap<>();
        for (int i = 0; i < students; i++) {
            String first = FIRST.get(random.nextInt(FIRST.size()));
            String last = LAST.get(random.nextInt(LAST.size()));
            int id = FIRST_ID + i;
            String login = ascii(first.charAt(0) + last) + i;
            roster.append(String.format(Locale.ROOT, "%d,%s %s,%s,%s@example.org%n", id, first, last, login, login));
            Handed handed = author.submission();
            counts.merge(handed.kind(), 1L, Long::sum);
            expected.append(String.join(
                            ",",
                            Integer.toString(id),
                            handed.kind().name().toLowerCase(Locale.ROOT),
                            handed.detail(),
                            String.join(" ", handed.right()),
                            String.join(" ", handed.spoilt())))
                    .append('\n');
            handIn(handed, ascii(last) + "_" + id + "_attempt_" + BLACKBOARD.format(time()));
        }
        Files.writeString(out.resolve("roster.csv"), roster.toString().replace("\r\n", "\n"));
        Files.writeString(out.resolve("expected.csv"), expected);
        return counts;
    }

    private static String ascii(String name) {
        return name.toLowerCase(Locale.ROOT).replace("ü", "ue");
    }

    /** Most in the last days, one in ten late. */
    private LocalDateTime time() {
        int minutes = (int) Math.round(Math.abs(random.nextGaussian()) * 24 * 60);
        return random.nextInt(10) == 0 ? DUE.plusMinutes(1 + minutes) : DUE.minusMinutes(minutes);
    }

    private String policy() {
        String only =
                exercises.stream().map(exercise -> '"' + exercise.id() + '"').collect(Collectors.joining(", "));
        return """
                {
                  "assignment": "Sample class",
                  "only": [%s],
                  "late": {"due": "%s+01:00", "percentPerDay": 10, "capPercent": 50},
                  "hiddenTests": "outcome",
                }
                """.formatted(only, DUE);
    }

    /** Every second one as a folder, with the packages as folders or all in one. */
    private void handIn(Handed handed, String name) throws IOException {
        boolean tree = random.nextBoolean();
        boolean zipped = random.nextBoolean();
        if (handed.kind() == Kind.NOTHING) {
            return;
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        handed.files()
                .forEach((file, text) ->
                        files.put((tree ? folder(text, file) : "") + file, text.getBytes(StandardCharsets.UTF_8)));
        if (handed.kind() == Kind.TORN) {
            byte[] whole = zip(files);
            Files.write(out.resolve("class/" + name + ".zip"), java.util.Arrays.copyOf(whole, whole.length / 2));
        } else if (zipped) {
            Files.write(out.resolve("class/" + name + ".zip"), zip(files));
        } else {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = out.resolve("class").resolve(name).resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
    }

    /** Where a file lies whose package is a folder; helpers of a fixture keep their own places. */
    private static String folder(String text, String file) {
        return text.startsWith("package convkit.exercises.") && !file.contains("/")
                ? text.substring("package ".length(), text.indexOf(';')).replace('.', '/') + "/"
                : "";
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
