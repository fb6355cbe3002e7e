package convkit.exercises.dense;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code context-block} must do. */
public class ContextBlockTests extends ExerciseTests<ContextBlockExercise> {

    private static final int MIDDLE = 4;
    private static final int RIGHT = 5;

    public ContextBlockTests(ContextBlockExercise answer) {
        super(ContextBlockExercise.class, answer);
    }

    private static Tensor row(float... values) {
        return Tensor.of(values, 1, 1, 1, values.length);
    }

    /** A 3×3 kernel {@code [1, 1, 3, 3]} of zeros, but for the middle weight and the one to the right of it. */
    private static Tensor kernel(float middle, float right) {
        Tensor kernel = Tensor.zeros(1, 1, 3, 3);
        kernel.data()[MIDDLE] = middle;
        kernel.data()[RIGHT] = right;
        return kernel;
    }

    private static Tensor[] layers(Tensor... weights) {
        return weights;
    }

    @Order(1)
    @Checks(
            what = "The taps lie 1, 2 and 4 pixels apart, and the map keeps its size.",
            why = "Doubling is what lets a few layers see a whole picture; a map that shrinks has no pixels to label.",
            points = 2)
    void distancesDouble() {
        Tensor x = Tensor.of(count(1, 8), 1, 1, 1, 8);
        // moved to the left by 1 + 2 + 4 = 7; 1·2·3 times the last value, 8
        expect.tensor(answer.forward(x, layers(kernel(0, 1), kernel(0, 2), kernel(0, 3))))
                .equalTo(row(48, 0, 0, 0, 0, 0, 0, 0));
    }

    @Order(2)
    @Checks(
            what = "A ReLU stands between the layers.",
            why = "Without it all layers together would be one large linear filter.")
    void reluBetweenTheLayers() {
        // −x = (−2 3 −5), ReLU (0 3 0); then (0 − 2·0, 3, 0)
        expect.tensor(answer.forward(row(2, -3, 5), layers(kernel(-1, 0), kernel(1, -2))))
                .equalTo(row(0, 3, 0));
    }

    @Order(3)
    @Checks(
            what = "A ReLU follows the last layer too.",
            why = "Every layer of the block is built alike, so blocks can be put one behind the other.")
    void reluAtTheEnd() {
        // 1·2·1 times x; then −1·x, whose negative value is cut
        expect.tensor(answer.forward(row(2, 3), layers(kernel(1, 0), kernel(2, 0), kernel(1, 0))))
                .equalTo(row(4, 6));
        expect.tensor(answer.forward(row(2, -3), layers(kernel(-1, 0)))).equalTo(row(0, 3));
    }

    @Order(4)
    @Checks(
            what =
                    "Maps may change in number from layer to layer; rows count like columns, and each picture for itself.",
            why = "The block stands in the middle of a network and takes what that gives it.")
    void mapsAndPictures() {
        Tensor x = Tensor.of(count(1, 12), 2, 1, 3, 2);
        Tensor first = Tensor.zeros(2, 1, 3, 3);
        first.set(1, 0, 0, 1, 1);
        first.set(1, 1, 0, 2, 1);
        Tensor second = Tensor.zeros(1, 2, 3, 3);
        second.set(1, 0, 0, 2, 1);
        second.set(10, 0, 1, 1, 1);
        // first: x itself and x one row below; second: x two rows below + 10·(x one row below)
        expect.tensor(answer.forward(x, layers(first, second)))
                .equalTo(Tensor.of(new float[] {35, 46, 50, 60, 0, 0, 101, 112, 110, 120, 0, 0}, 2, 1, 3, 2));
    }

    @Order(5)
    @Checks(
            what = "One output sees a square of side 1 + 2·(1 + 2 + 4 + …).",
            why = "This number decides how many layers a picture needs; undilated layers grow by 2 only.")
    void receptiveFields() {
        expect.number("receptive field of 3 layers", answer.receptiveField(3), 15);
        expect.number("receptive field of 1 layer", answer.receptiveField(1), 3);
        expect.number("receptive field of 0 layers", answer.receptiveField(0), 1);
        expect.number("receptive field of 7 layers", answer.receptiveField(7), 255);
    }

    @Order(6)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The same maps usually go past the block as well, to be joined again behind it.")
    void leavesArgumentsUnchanged() {
        Tensor x = row(1, -2, 3);
        for (int call = 0; call < 2; call++) {
            // (1 + 2·(−2), −2 + 2·3, 3) → (0 4 3); then 2·
            expect.tensor(answer.forward(x, layers(kernel(1, 2), kernel(2, 0)))).equalTo(row(0, 8, 6));
        }
        expect.argumentsUnchanged();
    }
}
