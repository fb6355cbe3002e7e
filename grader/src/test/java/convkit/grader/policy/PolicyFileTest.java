package convkit.grader.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.grader.rules.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFileTest {

    private static final List<Exercise> EXERCISES =
            List.of(Exercises.byId("conv2d"), Exercises.byId("max-pool"), Exercises.byId("dropout"));

    @TempDir
    private Path folder;

    private static Policy parse(String text) {
        return PolicyFile.parse(text.getBytes(StandardCharsets.UTF_8), "policy.json", EXERCISES);
    }

    /** The example that instructors copy must be right, and must show every key. */
    @Test
    void theDocumentedExampleIsRead() throws IOException {
        String page = Files.readString(Path.of("../docs/grading-policy.md"));
        String example = page.split("```jsonc\n")[1].split("```")[0];
        Policy policy = PolicyFile.parse(example.getBytes(StandardCharsets.UTF_8), "example", Exercises.all());
        assertThat(policy.assignment()).isEqualTo("Convolution, week 3");
        assertThat(policy.only()).containsExactly("conv2d", "max-pool", "dropout", "adam");
        ExercisePolicy conv2d = policy.exercises().get("conv2d");
        assertThat(conv2d.weight()).isEqualByComparingTo("2");
        assertThat(conv2d.forbid()).containsExactlyInAnyOrder(Rule.LIBRARY, Rule.THREADS);
        assertThat(policy.exercises().get("dropout").capPercent()).isEqualByComparingTo("80");
        assertThat(policy.exercises().get("adam").extraCredit()).isTrue();
        assertThat(policy.late().due()).isEqualTo("2026-02-01T22:59:00Z");
        assertThat(policy.late().grace()).isEqualTo(Duration.ofMinutes(15));
        assertThat(policy.late().percentPerDay()).isEqualByComparingTo("10");
        assertThat(policy.late().capPercent()).isEqualByComparingTo("50");
        assertThat(policy.late().closesAfterDays()).isEqualTo(7);
        assertThat(policy.totalCapPercent()).isEqualByComparingTo("110");
        assertThat(policy.outOf()).isEqualByComparingTo("20");
        assertThat(policy.decimals()).isEqualTo(1);
        assertThat(policy.hiddenTests()).isEqualTo(HiddenTests.OUTCOME);
        for (String key :
                "assignment only exercises weight extraCredit capPercent forbid late due graceMinutes percentPerDay closesAfterDays totalCapPercent outOf decimals hiddenTests"
                        .split(" ")) {
            assertThat(example).contains("\"" + key + "\"");
        }
    }

    @Test
    void anEmptyObjectIsTheStandard() {
        assertThat(parse("{}")).isEqualTo(Policy.STANDARD);
        assertThat(parse("// nothing\n{ /* to */ \"exercises\": {}, }")).isEqualTo(Policy.STANDARD);
    }

    @Test
    void onlyTheChosenExercisesAreGradedInTheOrderOfTheCourse() {
        Policy policy = parse("{\"only\": [\"dropout\", \"conv2d\"]}");
        assertThat(policy.select(EXERCISES)).extracting(Exercise::id).containsExactly("conv2d", "dropout");
        assertThat(Policy.STANDARD.select(EXERCISES)).isEqualTo(EXERCISES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            {"wieght": 1} ~ line 1: unknown key 'wieght'; known: assignment, decimals, exercises, hiddenTests, late, only, outOf, totalCapPercent
            {"exercises": {"conv2d": {"wieght": 2}}} ~ line 1: unknown key 'wieght' in exercises.conv2d; did you mean 'weight'?; known: capPercent, extraCredit, forbid, weight
            {"exercises": {"conv2": {}}} ~ line 1: unknown exercise 'conv2' in exercises; did you mean 'conv2d'?; known: conv2d, max-pool, dropout
            {"only": ["zzzzzzzzz"]} ~ line 1: unknown exercise 'zzzzzzzzz' in only; known: conv2d, max-pool, dropout
            {"only": []} ~ line 1: only is an empty list; name an exercise, or leave it out to grade all
            {"only": ["conv2d", "conv2d"]} ~ line 1: only names 'conv2d' twice; keep one
            {"only": [1]} ~ line 1: only must hold texts, but holds 1
            {"only": "conv2d"} ~ line 1: only must be a list of names, ["…"], but is the text 'conv2d'
            {"only": ["conv2d"], "exercises": {"dropout": {}}} ~ line 1: exercises.dropout is decided on, but 'only' leaves it out; add it there or remove it here
            {"exercises": {"conv2d": {"weight": -1}}} ~ line 1: exercises.conv2d.weight must be a number from 0 to 1000 with at most 6 decimals, but is -1
            {"exercises": {"conv2d": {"weight": 1e999999999}}} ~ line 1: exercises.conv2d.weight must be a number from 0 to 1000 with at most 6 decimals, but is 1E+999999999
            {"exercises": {"conv2d": {"weight": 1e-999999999}}} ~ line 1: exercises.conv2d.weight must be a number from 0 to 1000 with at most 6 decimals, but is 1E-999999999
            {"exercises": {"conv2d": {"extraCredit": "yes"}}} ~ line 1: exercises.conv2d.extraCredit must be true or false, but is the text 'yes'
            {"exercises": {"conv2d": {"forbid": ["thread"]}}} ~ line 1: unknown rule 'thread' in exercises.conv2d.forbid; did you mean 'threads'?; known: library, reflection, threads, files
            {"exercises": {"conv2d": 2}} ~ line 1: exercises.conv2d must be an object, {…}, but is 2
            {"exercises": null} ~ line 1: exercises must be an object, {…}, but is null
            {"late": {"due": "2026-02-01T23:59:00Z"}} ~ line 1: late has no 'percentPerDay'; it needs due and percentPerDay, or leave late out
            {"late": {"due": "1 February", "percentPerDay": 5}} ~ line 1: late.due must be a time with its zone, such as 2026-02-01T23:59:00+01:00, but is the text '1 February'
            {"late": {"due": 5, "percentPerDay": 5}} ~ line 1: late.due must be a time with its zone, such as 2026-02-01T23:59:00+01:00, but is 5
            {"late": {"due": "2026-02-01T23:59:00Z", "percentPerDay": 5, "graceMinutes": 1.5}} ~ line 1: late.graceMinutes must be a whole number from 0 to 5256000, but is 1.5
            {"outOf": 0} ~ line 1: outOf is 0; give the points of a full result, or leave it out
            {"decimals": 5} ~ line 1: decimals must be a whole number from 0 to 4, but is 5
            {"hiddenTests": "ful"} ~ line 1: unknown value 'ful' of hiddenTests; did you mean 'full'?; known: full, outcome, summary
            {"hiddenTests": true} ~ line 1: hiddenTests must be one of full, outcome, summary, but is true
            {"assignment": ""} ~ line 1: assignment must be a text of 1 to 100 characters, but is the text ''
            {"assignment": {}} ~ line 1: assignment must be a text of 1 to 100 characters, but is an object
            {"assignment": []} ~ line 1: assignment must be a text of 1 to 100 characters, but is a list
            [] ~ line 1: the file must be an object, {…}, but is a list
            {} {} ~ line 1: something follows the closing brace; a policy is one JSON object
            """)
    void whatIsNotUnderstoodIsAnError(String text, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("policy.json " + message);
    }

    @Test
    void theLineIsThatOfTheMistake() {
        assertThatThrownBy(() -> parse("{\n  \"decimals\": 1,\n  // a comment\n  \"decimal\": 2\n}"))
                .hasMessageStartingWith("policy.json line 4: unknown key 'decimal'; did you mean 'decimals'?; known: ");
        assertThatThrownBy(() -> parse("{\n  \"decimals\": 1,\n\n  \"decimals\": 2\n}"))
                .hasMessage("policy.json line 4: key 'decimals' stands twice, first in line 2; keep one");
        assertThatThrownBy(() -> parse("{\n\"exercises\": {\"conv2d\": {\n\"weight\": 1,\n\"weight\": 1}}}"))
                .hasMessage(
                        "policy.json line 4: key 'weight' stands twice in exercises.conv2d, first in line 3; keep one");
        assertThatThrownBy(() -> parse("{\n  \"decimals\" 1\n}"))
                .hasMessage(
                        "policy.json line 2: is no JSON: Unexpected character ('1' (code 49)): was expecting a colon to separate field name and value");
    }

    @Test
    void filesThatAreNoTextOrTooLargeAreRefused() throws IOException {
        assertThatThrownBy(() -> parse("")).hasMessage("policy.json line 1: is empty; write at least {}");
        assertThatThrownBy(() -> PolicyFile.parse(new byte[] {'{', (byte) 0xff, '}'}, "policy.json", EXERCISES))
                .hasMessage("policy.json: is not UTF-8 text; save it as UTF-8");
        assertThatThrownBy(() -> parse(" ".repeat(262_145)))
                .hasMessage("policy.json: has more than 262144 bytes; a policy is smaller");
        assertThatThrownBy(() -> parse("[".repeat(10_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("policy.json line 1: is no JSON: ");
        assertThatThrownBy(() -> parse("{\"\\u001b[2J" + "x".repeat(5_000) + "\": 1}"))
                .hasMessageStartingWith("policy.json line 1: unknown key '\\u001b[2Jxxx")
                .message()
                .hasSizeLessThan(250);
        Path missing = folder.resolve("missing.json");
        assertThatThrownBy(() -> PolicyFile.read(missing, EXERCISES))
                .isInstanceOf(IOException.class)
                .hasMessage("cannot read the policy " + missing
                        + " (NoSuchFileException); give an existing file with --policy");
        Path file = Files.writeString(folder.resolve("own.json"), "{\"outOf\": 10}");
        assertThat(PolicyFile.read(file, EXERCISES).outOf()).isEqualByComparingTo("10");
    }
}
