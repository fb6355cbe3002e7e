package convkit.exercises.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.Exercises;
import convkit.nn.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextCardTest {

    private static TestResult failed(String studentMessage, Diagnosis diagnosis, Comparison comparison) {
        return new TestResult(
                "kernelIsNotFlipped",
                "What.",
                "Because.",
                true,
                0,
                1.5,
                false,
                "wrong",
                studentMessage,
                diagnosis,
                comparison,
                0.1);
    }

    private static String card(int hints, TestResult... tests) {
        return TextCard.of(new ExerciseResult(Exercises.byId("conv2d"), 1, List.of(tests)), hints);
    }

    @Test
    void showsEverythingAboutAFailure() {
        Tensor expected = Tensor.of(new float[] {122, 148, 126, 134}, 1, 1, 2, 2);
        Tensor actual = Tensor.of(new float[] {122, 148, 9.5f, Float.NaN}, 1, 1, 2, 2);
        TestResult passed =
                new TestResult("workedExample", "First.", "Basic.", false, 2, 2, true, "", "", null, null, 0.1);
        TestResult failed = failed(
                "hello",
                new Diagnosis("kernel-flipped", "You flipped it."),
                new Comparison(expected, actual, new int[] {0, 0, 1, 0}, "It is computed from here."));
        assertThat(card(1, passed, failed)).isEqualTo("""
                        conv2d: 2-D convolution, forward

                          passed  workedExample [2/2]: First.
                          FAILED  kernelIsNotFlipped (hidden) [0/1.5]: What.
                                  Why it matters: Because.
                                  wrong
                                  Message from your code: hello
                                  Known mistake (kernel-flipped): You flipped it.
                                  expected [0, 0, …]    yours (* differs)    yours − expected
                                    122 148                122  148                 0      0
                                    126 134               *9.5 *NaN            -116.5    NaN
                                  It is computed from here.

                        2 of 3.5 points, 1 of 2 tests passed.

                        Hint 1 of 3: Begin with one picture, one channel, one kernel, stride 1: four loops, over
                          oh, ow, kh, kw. Make workedExample pass before you add anything.
                        """);
    }

    @Test
    void showsThePartOfALargeMapAroundTheDifference() {
        Tensor expected = Tensor.zeros(20, 30);
        Tensor actual = Tensor.zeros(20, 30);
        actual.set(7, 19, 12);
        String card = card(0, failed("", null, new Comparison(expected, actual, new int[] {19, 12}, "")));
        assertThat(card).contains("expected from row 12, column 8").contains("*7");
        assertThat(card.lines().filter(line -> line.contains("  0  0"))).hasSize(8);
    }

    @Test
    void showsAVectorAsOneRowAndANumberNotAtAll() {
        Comparison vector = new Comparison(Tensor.vector(5, 7), Tensor.vector(5, 8), new int[] {1}, "");
        assertThat(card(0, failed("", null, vector))).contains("          expected    yours (* differs)\n");
        Comparison number = new Comparison(Tensor.scalar(5), Tensor.scalar(4), new int[0], "");
        assertThat(card(0, failed("", null, number))).doesNotContain("yours");
        Comparison shapes = new Comparison(Tensor.zeros(2, 2), null, new int[0], "");
        assertThat(card(0, failed("", null, shapes))).doesNotContain("yours");
    }

    @Test
    void whatDoesNotFitOnALineIsShownBelow() {
        Tensor expected = Tensor.full(0.12345678f, 2, 8);
        Tensor actual = Tensor.full(1234.5678f, 2, 8);
        String card = card(0, failed("", null, new Comparison(expected, actual, new int[] {0, 0}, "")));
        assertThat(card)
                .contains("          expected\n            0.123457 0.123457")
                .contains("          yours (* differs)\n            *1234.57 *1234.57")
                .contains("          yours − expected\n            1234.44 1234.44");
        assertThat(card.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void longVectorsSayWhereTheyBegin() {
        Tensor expected = Tensor.zeros(40);
        Tensor actual = Tensor.zeros(40);
        actual.set(1e-7f, 20);
        assertThat(card(0, failed("", null, new Comparison(expected, actual, new int[] {20}, ""))))
                .contains("expected from [16]    yours (* differs)\n")
                .contains("*1E-7")
                .doesNotContain("yours −");
    }

    @Test
    void whatLiesWithinTheToleranceIsNotMarked() {
        Tensor expected = Tensor.of(new float[] {1, 2}, 1, 2);
        Tensor actual = Tensor.of(new float[] {1.00001f, 3}, 1, 2);
        Comparison comparison = new Comparison(expected, actual, new int[] {0, 1}, "", 1e-4);
        assertThat(card(0, failed("", null, comparison))).contains("1 2         1.00001      *3      0 1\n");
    }

    @Test
    void aStrangersTextCannotSteerTheTerminal() {
        String card = card(0, failed("\u001b[2J\rpassed\n\u202Eall " + "x".repeat(1000), null, null));
        assertThat(card).contains("Message from your code:  [2J passed all\n").contains("x…\n");
        assertThat(card.codePoints().filter(c -> c < ' ' && c != '\n')).isEmpty();
        assertThat(card).doesNotContain("\u202E").doesNotContain("x".repeat(501));
    }

    @Test
    void aMistakeIsExplainedOnce() {
        Diagnosis flipped = new Diagnosis("kernel-flipped", "You flipped it.");
        assertThat(card(0, failed("", flipped, null), failed("", flipped, null)))
                .containsOnlyOnce("You flipped it.")
                .containsOnlyOnce("Known mistake (kernel-flipped): as above.");
    }

    @Test
    void thereAreThreeHints() {
        assertThat(card(3)).contains("Hint 1 of 3", "Hint 2 of 3", "Hint 3 of 3");
        assertThatThrownBy(() -> card(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("card: 4 hints asked for but there are 3; ask for 0 to 3");
    }
}
