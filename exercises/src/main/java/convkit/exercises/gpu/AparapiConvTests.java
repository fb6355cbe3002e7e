package convkit.exercises.gpu;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.Origin;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code aparapi-conv} must do. The expected values are summed by hand, beside each test. */
public class AparapiConvTests extends ExerciseTests<AparapiConvExercise> {

    public AparapiConvTests(AparapiConvExercise answer) {
        super(AparapiConvExercise.class, answer);
    }

    private static Tensor tensor(float[] values, int... shape) {
        return Tensor.of(values, shape);
    }

    private static float[] values(float... values) {
        return values;
    }

    private void expectOutput(Tensor x, Tensor weight, Tensor bias, int stride, int padding, Tensor wanted) {
        Window rows = new Window(weight.dim(2), stride, padding, 1);
        Window columns = new Window(weight.dim(3), stride, padding, 1);
        expect.tensor(answer.forward(x, weight, bias, stride, padding))
                .computedFrom(Origin.window(x, rows, columns, true))
                .equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "The worked example of the lecture gives [122 148; 126 134], twice in a row.",
            why = "The same sum as in conv2d; only the loops over the outputs have become work items.",
            points = 2)
    void workedExample() {
        Tensor x = tensor(values(4, 5, 8, 7, 1, 8, 8, 8, 3, 6, 6, 4, 6, 5, 7, 8), 1, 1, 4, 4);
        Tensor weight = tensor(values(1, 4, 1, 1, 4, 3, 3, 3, 1), 1, 1, 3, 3);
        Tensor wanted = tensor(values(122, 148, 126, 134), 1, 1, 2, 2);
        expectOutput(x, weight, Tensor.zeros(1), 1, 0, wanted);
        expectOutput(x, weight, Tensor.zeros(1), 1, 0, wanted);
        expect.argumentsUnchanged();
    }

    @Order(2)
    @Checks(
            what = "Every item finds the picture, map, row and column that its number means.",
            why = "On a card nobody hands you n, o, oh and ow; a wrong one stores a right value in the wrong place.",
            points = 2)
    void itemsFindTheirOutput() {
        // y = x and y = 10·x of each of two pictures of 2 × 3
        expectOutput(
                tensor(count(1, 12), 2, 1, 2, 3),
                tensor(values(1, 10), 2, 1, 1, 1),
                Tensor.zeros(2),
                1,
                0,
                tensor(
                        values(
                                1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60, 7, 8, 9, 10, 11, 12, 70, 80, 90, 100, 110,
                                120),
                        2,
                        2,
                        2,
                        3));
    }

    @Order(3)
    @Checks(
            what = "Sixty-five outputs are all written, and the 63 items that fill the last group do nothing.",
            why = "Devices start items in full groups; one that writes past the end of an array ends the program.",
            points = 2)
    void itemsBeyondTheEndDoNothing() {
        float[] doubled = new float[65];
        for (int i = 0; i < 65; i++) {
            doubled[i] = 2 * (i + 1);
        }
        expectOutput(
                tensor(count(1, 65), 1, 1, 5, 13),
                tensor(values(2), 1, 1, 1, 1),
                Tensor.zeros(1),
                1,
                0,
                tensor(doubled, 1, 1, 5, 13));
    }

    @Order(4)
    @Checks(
            what = "Products are summed over channels and taps, and the kernel's bias is added once.",
            why =
                    "Flat arrays hide their axes: weight [O, C, KH, KW] and x [N, C, H, W] must be counted in that order.")
    void sumsOverChannelsAndTaps() {
        // First kernel: 1·1 + 10·2 + 100·3 + 1·4 + 10·5 + 100·6 + 0.5; second: 2·2 − 3·6 − 7.
        expectOutput(
                tensor(count(1, 6), 1, 2, 1, 3),
                tensor(values(1, 10, 100, 1, 10, 100, 0, 2, 0, 0, 0, -3), 2, 2, 1, 3),
                Tensor.vector(0.5f, -7),
                1,
                0,
                tensor(values(975.5f, -21), 1, 2, 1, 1));
    }

    @Order(5)
    @Checks(
            what = "With stride 2 neighbouring items look at places two apart.",
            why = "The stride moves the window over the input; the item's number alone does not.")
    void strideStepsOverTheInput() {
        // 1 + 10·2, 3 + 10·4 and, two rows below, 11 + 10·12, 13 + 10·14
        expectOutput(
                tensor(count(1, 15), 1, 1, 3, 5),
                tensor(values(1, 10), 1, 1, 1, 2),
                Tensor.zeros(1),
                2,
                0,
                tensor(values(21, 43, 131, 153), 1, 1, 2, 2));
    }

    @Order(6)
    @Checks(
            what = "Padding puts zeros on all four sides of every picture.",
            why = "In a flat array, one column left of a picture lies the end of the row above: it must not be read.",
            points = 2)
    void paddingSurroundsWithZeros() {
        // The kernel's taps 1 to 9 over each picture: 5·1 + 6·2 + 8·3 + 9·4, …
        expectOutput(
                tensor(values(1, 2, 3, 4, 0, 1, 0, 0), 2, 1, 2, 2),
                tensor(count(1, 9), 1, 1, 3, 3),
                Tensor.zeros(1),
                1,
                1,
                tensor(values(77, 67, 47, 37, 6, 5, 3, 2), 2, 1, 2, 2));
    }
}
