package convkit.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercises;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Bytes from a stranger, for each of the three readers: whatever arrives is read or refused with one line. Any other
 * exception, {@link Error}s too, fails the test. {@code -Dconvkit.fuzz=100000} makes a long run of it.
 */
class IntakeFuzzTest {

    private static final int INPUTS = Integer.getInteger("convkit.fuzz", 5_000);
    private static final int[] NUMBERS = {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0, 1, 0xFFFF, 1 << 20};

    private interface Reader {
        void read(byte[] input) throws IOException;
    }

    /** Both outcomes must have been met often, or the test tests nothing. */
    private static void assertReadOrRefused(
            String what, List<byte[]> seeds, String[] tokens, long seed, Reader reader) {
        Random random = new Random(seed);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < INPUTS; i++) {
            byte[] input = damaged(seeds.get(random.nextInt(seeds.size())), tokens, random);
            try {
                reader.read(input);
                read++;
            } catch (IOException clean) {
                assertThat(clean.getMessage()).as("input %d", i).isNotBlank().startsWith("fuzz");
                refused++;
            } catch (RuntimeException | Error e) {
                throw new AssertionError("input " + i + " of seed " + seed, e);
            }
        }
        System.out.printf("fuzz: %s: %,d inputs, %,d read, %,d refused%n", what, INPUTS, read, refused);
        assertThat(read).as("read").isGreaterThan(INPUTS / 50);
        assertThat(refused).as("refused").isGreaterThan(INPUTS / 10);
    }

    private static byte[] damaged(byte[] seed, String[] tokens, Random random) {
        byte[] bytes = seed.clone();
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(bytes.length + 1);
            switch (random.nextInt(6)) {
                case 0 -> {
                    if (at < bytes.length) {
                        bytes[at] ^= (byte) (1 << random.nextInt(8));
                    }
                }
                case 1 -> bytes = Arrays.copyOf(bytes, at);
                case 2 -> {
                    // Lengths and offsets, in the byte order of zip.
                    int number = NUMBERS[random.nextInt(NUMBERS.length)];
                    for (int i = 0; i < 4 && at + i < bytes.length; i++) {
                        bytes[at + i] = (byte) (number >> 8 * i);
                    }
                }
                case 3 ->
                    bytes = spliced(bytes, at, Arrays.copyOfRange(seed, random.nextInt(seed.length), seed.length));
                case 4 -> {
                    byte[] noise = new byte[random.nextInt(20)];
                    random.nextBytes(noise);
                    bytes = spliced(bytes, at, noise);
                }
                default ->
                    bytes = spliced(bytes, at, tokens[random.nextInt(tokens.length)].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] part) {
        byte[] result = Arrays.copyOf(bytes, bytes.length + part.length);
        System.arraycopy(bytes, at, result, at + part.length, bytes.length - at);
        System.arraycopy(part, 0, result, at, part.length);
        return result;
    }

    @Test
    void archives() {
        byte[] lesson = notebook();
        List<byte[]> seeds = List.of(
                Wrapping.zip("MyConv2d.java", "work/MyMaxPool.java"),
                Wrapping.zip("lesson.ipynb", lesson),
                Wrapping.tar("MyConv2d.java", "x".repeat(150) + ".java"),
                Wrapping.gzip(Wrapping.tar("MyConv2d.java")),
                Wrapping.gzip(Wrapping.tar("Übung/" + "x".repeat(150) + ".java", "b.txt")));
        NotebookReader notebooks = new NotebookReader(Exercises.all());
        String[] tokens = {"../", "/", "\0", "PK\1\2", "PK\5\6", "ustar", "99 GNU.sparse.size=8\n", ".java"};
        assertReadOrRefused("archives", seeds, tokens, 20_261_101, input -> {
            SourceCollector collector = new SourceCollector();
            new ArchiveReader(collector, "fuzz.zip", (path, content) -> {
                        if (SourceCollector.isNotebook(path)) {
                            notebooks.read("fuzz/" + path, content, collector);
                        } else {
                            collector.add("fuzz.zip", path, content);
                        }
                    })
                    .read(input);
            assertThat(collector.sources().keySet())
                    .noneMatch(path ->
                            path.startsWith("/") || List.of(path.split("/")).contains("..") || path.contains("\\"));
        });
    }

    private static byte[] notebook() {
        return new Wrapping.Notebook()
                .markdown("# Lesson")
                .code("", "", "import convkit.nn.tensor.Tensor;\n", "int x = 1;")
                .code(
                        "exercise",
                        "conv2d",
                        "import java.util.*;\n",
                        "/* c */ public class MyConv2d { String s = \"\\\"}\"; char c = '}'; }\n",
                        "Check.run(new MyConv2d());")
                .code("test", "conv2d", "Check.run(new MyConv2d());")
                .bytes();
    }

    @Test
    void notebooks() {
        String[] tokens = {
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\\"",
            ",",
            "null",
            "\"convkit\":{\"exercise\":\"conv2d\"}",
            "/*",
            "\\ud800",
            "1e999",
            "\"\"\"",
            "class ",
            "record R(",
            "import a.b;",
            "%",
            "@",
            "[[[[[[[["
        };
        NotebookReader reader = new NotebookReader(Exercises.all());
        assertReadOrRefused(
                "notebooks",
                List.of(notebook()),
                tokens,
                20_261_102,
                input -> reader.read("fuzz.ipynb", input, new SourceCollector()));
    }

    @Test
    void rosters() {
        List<byte[]> seeds = List.of(
                "id,name,login\r\n17,\"Doe, \"\"J\"\" Jane\",jdoe\r\n18,Müller Karl,\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                "\uFEFFName;ID\n\"a\nb\";1\n;2\n".getBytes(StandardCharsets.UTF_8),
                "Identifier\tFull name\nParticipant 17\tDoe\n".getBytes(StandardCharsets.UTF_8));
        String[] tokens = {
            "\"", "\"\"", ",", ";", "\t", "\r", "\n", "\\", "#", "id", "name", "\uFEFF", "\0", "Participant "
        };
        assertReadOrRefused("rosters", seeds, tokens, 20_261_103, input -> {
            Roster roster = Roster.parse("fuzz.csv", input, HandInTimes.STANDARD);
            for (Roster.Line student : roster.students()) {
                assertThat(roster.find(student.id(), "")).contains(student);
            }
        });
    }
}
