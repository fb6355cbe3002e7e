package convkit.exercises.convolution;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import org.junit.jupiter.api.Order;

/** What an answer to {@code conv1d} must do. The expected values are summed by hand, beside each test. */
public class Conv1dTests extends ExerciseTests<Conv1dExercise> {

    public Conv1dTests(Conv1dExercise answer) {
        super(Conv1dExercise.class, answer);
    }

    private static float[] of(float... values) {
        return values;
    }

    private void expectOutput(float[] u, float[] x, float... wanted) {
        expect.floats("y", answer.correlate(u, x), wanted);
    }

    @Order(1)
    @Checks(
            what = "The worked example gives [7 1 −1].",
            why = "Multiply, sum, move on by one: everything else in this course is built on it.",
            points = 2)
    void workedExample() {
        expectOutput(of(1, 2, -1), of(1, 3, 0, 2, 5), 7, 1, -1);
    }

    @Order(2)
    @Checks(
            what = "There are W − w + 1 outputs.",
            why =
                    "The first and the last place both count; one output is left when the kernel is as long as the signal.")
    void numberOfOutputs() {
        expectOutput(of(1, 1), of(1, 2, 4, 8), 3, 6, 12); // 1 + 2, 2 + 4, 4 + 8
        expectOutput(of(1, 10, 100), of(3, 2, 1), 123); // 3 + 20 + 100
    }

    @Order(3)
    @Checks(
            what = "The first weight meets the first sample of the window.",
            why = "With the kernel the other way round a difference filter has the wrong sign.")
    void kernelIsNotFlipped() {
        // A single 1 in the middle: output i sees it through weight 2 − i.
        expectOutput(of(1, 2, 3), of(0, 0, 1, 0, 0), 3, 2, 1);
        expectOutput(of(-1, 1), of(1, 4, 9, 16), 3, 5, 7); // the differences of neighbours
    }

    @Order(4)
    @Checks(
            what = "A kernel of one weight scales the signal.",
            why = "This is the 1×1 convolution in its smallest form.")
    void singleWeight() {
        expectOutput(of(-2), of(1, 0, 3), -2, 0, -6);
    }

    @Order(5)
    @Checks(
            what = "A kernel without weights, or longer than the signal, is refused.",
            why = "W − w + 1 is then 0 or less, and the error would appear far from its cause.")
    void refusesKernelsThatDoNotFit() {
        expectOutput(of(1, 2), of(5, 7), 19); // 5 + 14
        expect.illegalArgument("3 weights do not fit on 2 samples", () -> answer.correlate(of(1, 2, 3), of(5, 7)));
        expect.illegalArgument("the kernel has no weights", () -> answer.correlate(of(), of(5, 7)));
    }

    @Order(6)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The same kernel is used on many signals.")
    void leavesArgumentsUnchanged() {
        float[] u = {1, -1};
        float[] x = {2, 5, 1};
        expectOutput(u, x, -3, 4);
        expectOutput(u, x, -3, 4);
        expect.argumentsUnchanged();
    }
}
