package convkit.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.grader.intake.Student;
import convkit.grader.report.SubmissionReport;
import convkit.grader.score.SampleClass;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTest {

    @TempDir
    private Path folder;

    private static Graded graded(SubmissionReport report) {
        return new Graded("d", false, report, true, new TreeMap<>(Map.of("a/B.java", new byte[] {0, -1, 10})));
    }

    private Graded stored(Graded graded) throws IOException {
        return Stored.read(Files.write(folder.resolve("record.json"), Stored.bytes(graded)), Graded.class);
    }

    @Test
    void whatIsReadIsWhatWasWrittenButForTheTimes() throws IOException {
        Student student =
                new Student("ada", "17", "Ada \"\u202e", "al", "a@x.org", Instant.parse("2026-02-01T12:00:00.5Z"));
        for (SubmissionReport report : new SubmissionReport[] {
            SampleClass.of(student, SampleClass.submission("x", "conv2d:1001", "max-pool:0000")), SampleClass.hostile()
        }) {
            Graded before = graded(report);
            Graded after = stored(before);
            assertThat(after)
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*\\.exercise", ".*\\.seconds", ".*\\.expected.*", ".*\\.actual.*")
                    .isEqualTo(before);
            assertThat(after.report().exercises().get(0).result().exercise())
                    .isSameAs(before.report().exercises().get(0).result().exercise());
            assertThat(after.report().exercises())
                    .flatExtracting(exercise -> exercise.result().tests())
                    .extracting(test -> test.seconds())
                    .containsOnly(0.0);
            assertThat(Stored.bytes(after)).isEqualTo(Stored.bytes(before));
        }
    }

    @Test
    void valuesKeepTheirBits() throws IOException {
        SubmissionReport report = SampleClass.submission("x", "conv2d:0000");
        Tensor expected =
                report.exercises().get(0).result().tests().get(0).comparison().expected();
        float[] odd = {Float.NaN, -0.0f, Float.NEGATIVE_INFINITY, 0.1f, Float.MIN_VALUE, 16_777_217f};
        System.arraycopy(odd, 0, expected.data(), 0, expected.size());
        Tensor read = stored(graded(report))
                .report()
                .exercises()
                .get(0)
                .result()
                .tests()
                .get(0)
                .comparison()
                .expected();
        assertThat(read.shape()).containsExactly(expected.shape());
        for (int i = 0; i < read.size(); i++) {
            assertThat(Float.floatToRawIntBits(read.data()[i])).isEqualTo(Float.floatToRawIntBits(expected.data()[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "{\"unknown\": 1}",
                "{\"report\": {\"student\": {\"handedIn\": \"yesterday\"}}}",
                "{\"report\": {\"exercises\": [{\"result\": {\"exercise\": \"no-such\"}}]}}",
                "{\"report\": {\"exercises\": [{\"result\": {\"tests\": [{\"comparison\": {\"expected\": {}}}]}}]}}"
            })
    void whatIsNoneIsDamaged(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("record.json"), text);
        assertThatThrownBy(() -> Stored.read(file, Graded.class))
                .isInstanceOf(Stored.DamagedException.class)
                .hasMessageStartingWith(file + " is ");
        assertThatThrownBy(() -> Stored.read(folder.resolve("missing"), Graded.class))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aCutFileIsDamagedWhereverItIsCut() throws IOException {
        byte[] whole = Stored.bytes(graded(SampleClass.submission("x", "conv2d:1001")));
        String text = new String(whole, StandardCharsets.UTF_8);
        for (int length = 0; length < text.length() - 2; length += 97) {
            Path file = Files.writeString(folder.resolve("cut.json"), text.substring(0, length));
            assertThatThrownBy(() -> Stored.read(file, Graded.class)).isInstanceOf(Stored.DamagedException.class);
        }
    }
}
