package convkit.exercises.pooling;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.Origin;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code average-pool} must do. */
public class AveragePoolTests extends ExerciseTests<AveragePoolExercise> {

    public AveragePoolTests(AveragePoolExercise answer) {
        super(AveragePoolExercise.class, answer);
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, 1, 1, height, width);
    }

    private void expectOutput(Tensor x, int kernelSize, int stride, Tensor wanted) {
        Window window = Window.of(kernelSize).stride(stride);
        expect.tensor(answer.forward(x, kernelSize, stride))
                .named("output")
                .computedFrom(Origin.window(x, window, window, false))
                .equalTo(wanted);
    }

    private void expectGradient(Tensor gradOutput, int kernelSize, int stride, Tensor wanted) {
        expect.tensor(answer.backward(gradOutput, wanted.shape(), kernelSize, stride))
                .named("gradient")
                .equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "The worked example gives [3.25 5.25; 2 2].",
            why = "Each output is the mean of four values: pooling smooths and quarters the map.",
            points = 2)
    void workedExample() {
        Tensor x = map(4, 4, 1, 1, 2, 4, 5, 6, 7, 8, 3, 2, 1, 0, 1, 2, 3, 4);
        expectOutput(x, 2, 2, map(2, 2, 3.25f, 5.25f, 2, 2));
    }

    @Order(2)
    @Checks(
            what = "Kernel size and stride are two settings: windows may overlap or leave gaps.",
            why = "A net that was trained with others needs exactly them.")
    void strideStepsTheWindow() {
        // (1 + 2 + 4 + 5)/4, (2 + 3 + 5 + 6)/4
        expectOutput(map(2, 3, count(1, 6)), 2, 1, map(1, 2, 3, 4));
        // Windows in columns 0, 1 and 3, 4: (1 + 2 + 6 + 7)/4 and (4 + 5 + 9 + 10)/4
        expectOutput(map(2, 5, count(1, 10)), 2, 3, map(1, 2, 4, 7));
        expectOutput(map(3, 3, count(1, 9)), 1, 2, map(2, 2, 1, 3, 7, 9));
    }

    @Order(3)
    @Checks(
            what = "Windows that would hang over the edge are left out, on maps that are not square.",
            why = "The size rule ⌊(H − K)/S⌋ + 1 is what the next layer was built for.")
    void windowsStayInside() {
        // Row 2 and column 4 are read by no window: (1 + 2 + 6 + 7)/4, (3 + 4 + 8 + 9)/4
        expectOutput(map(3, 5, count(1, 15)), 2, 2, map(1, 2, 4, 6));
    }

    @Order(4)
    @Checks(
            what = "Each channel of each picture is pooled for itself.",
            why = "A mean over channels would mix features that mean different things.")
    void everyMap() {
        // Maps 0 1 2 3, 4 5 6 7, …: means 1.5, 5.5, …
        expectOutput(
                Tensor.of(count(0, 24), 2, 3, 2, 2),
                2,
                2,
                Tensor.of(new float[] {1.5f, 5.5f, 9.5f, 13.5f, 17.5f, 21.5f}, 2, 3, 1, 1));
    }

    @Order(5)
    @Checks(
            what = "Backward shares each gradient equally among the K² positions of its window.",
            why = "If one input grows by 1 the mean of K² grows by 1/K².",
            points = 2)
    void gradientIsShared() {
        expectGradient(map(2, 2, 4, 8, 0, 4), 2, 2, map(4, 4, 1, 1, 2, 2, 1, 1, 2, 2, 0, 0, 1, 1, 0, 0, 1, 1));
        // One window of 16: the whole map
        expectGradient(map(1, 1, 8), 4, 1, Tensor.full(0.5f, 1, 1, 4, 4));
    }

    @Order(6)
    @Checks(
            what = "Positions in several windows receive the sum, positions in none receive 0.",
            why = "The chain rule adds over all paths; without a path there is no gradient.")
    void gradientsOfOverlapsAddUp() {
        expectGradient(map(1, 2, 4, 12), 2, 1, map(2, 3, 1, 4, 3, 1, 4, 3)); // 1, 1 + 3, 3
        expectGradient(map(1, 2, 4, 12), 2, 3, map(3, 6, 1, 1, 0, 3, 3, 0, 1, 1, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0));
    }

    @Order(7)
    @Checks(
            what = "Backward covers all channels and pictures.",
            why = "The layer below expects one gradient for each of its outputs.")
    void gradientOfEveryMap() {
        float[] wanted = new float[24];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = (i / 4 + 1) / 4f; // map 0 receives 1/4, map 1 receives 2/4, …
        }
        expectGradient(Tensor.of(count(1, 6), 2, 3, 1, 1), 2, 2, Tensor.of(wanted, 2, 3, 2, 2));
    }

    @Order(8)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "Other layers may read the same tensors.")
    void leavesArgumentsUnchanged() {
        Tensor x = map(2, 2, 1, 2, 3, 6);
        Tensor gradOutput = map(1, 1, 2);
        for (int i = 0; i < 2; i++) {
            expectOutput(x, 2, 1, map(1, 1, 3));
            expectGradient(gradOutput, 2, 1, map(2, 2, 0.5f, 0.5f, 0.5f, 0.5f));
        }
        expect.argumentsUnchanged();
    }
}
