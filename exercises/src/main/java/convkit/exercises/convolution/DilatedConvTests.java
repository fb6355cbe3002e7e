package convkit.exercises.convolution;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code dilated-conv} must do. */
public class DilatedConvTests extends ExerciseTests<DilatedConvExercise> {

    public DilatedConvTests(DilatedConvExercise answer) {
        super(DilatedConvExercise.class, answer);
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, height, width);
    }

    private void expectOutput(Tensor x, Tensor kernel, int dilation, Tensor wanted) {
        expect.tensor(answer.convolve(x, kernel, dilation))
                .computedFrom(index -> "It sums I(" + index[0] + " − " + dilation + "·m, " + index[1] + " − " + dilation
                        + "·n) · K(m, n); outside the picture I is 0")
                .equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "The worked example with l = 2 gives [13 24 135 240 350].",
            why = "Taps stand two apart; where one lies outside the picture it reads 0.",
            points = 2)
    void workedExample() {
        // 1·x[j + 2] + 10·x[j] + 100·x[j − 2]
        expectOutput(map(1, 5, 1, 2, 3, 4, 5), map(1, 3, 1, 10, 100), 2, map(1, 5, 13, 24, 135, 240, 350));
    }

    @Order(2)
    @Checks(
            what = "With l = 1 it is the ordinary convolution: a dot is replaced by the kernel as it stands.",
            why = "The definition has a minus: without it the dot comes out as a kernel rotated by 180 degrees.")
    void dilationOne() {
        Tensor dot = map(3, 4, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0);
        expectOutput(dot, map(3, 3, count(1, 9)), 1, map(3, 4, 1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9, 0));
    }

    @Order(3)
    @Checks(
            what = "With l = 2 and 3 a dot is replaced by the spread kernel, rows and columns alike.",
            why = "Three taps then see five or seven pixels: the field grows, the number of weights does not.")
    void dotBecomesTheSpreadKernel() {
        Tensor dot = map(5, 6, new float[30]);
        dot.set(1, 2, 3);
        Tensor wanted = map(5, 6, new float[30]);
        for (int weight = 0; weight < 9; weight++) {
            wanted.set(weight + 1, weight / 3 * 2, 1 + weight % 3 * 2); // rows 0, 2, 4 and columns 1, 3, 5
        }
        expectOutput(dot, map(3, 3, count(1, 9)), 2, wanted);
        // One column, l = 3: the dot in row 3 answers in rows 0, 3 and 6.
        expectOutput(map(7, 1, 0, 0, 0, 1, 0, 0, 0), map(3, 1, 4, 5, 6), 3, map(7, 1, 4, 0, 0, 5, 0, 0, 6));
    }

    @Order(4)
    @Checks(
            what = "Kernels need not be square, nor fit on the picture.",
            why = "With large dilations most taps lie outside a small map; only the middle is left.")
    void unusualKernels() {
        // Two rows: 2·x on the spot, 1·x[i + 4] and 3·x[i − 4] lie outside
        expectOutput(map(2, 2, 1, 2, 3, 4), map(3, 1, 1, 2, 3), 4, map(2, 2, 2, 4, 6, 8));
        // 1·x[j + 2] + 2·x[j + 1] + 3·x[j] + 4·x[j − 1] + 5·x[j − 2] on 1 10
        expectOutput(map(1, 2, 1, 10), map(1, 5, 1, 2, 3, 4, 5), 1, map(1, 2, 23, 34));
        expectOutput(map(2, 3, count(1, 6)), map(1, 1, 2), 3, map(2, 3, 2, 4, 6, 8, 10, 12));
    }

    @Order(5)
    @Checks(
            what = "The spread kernel has l − 1 zeros between its weights and none around them.",
            why = "K + (K − 1)(l − 1) positions: there are K − 1 gaps between K weights.")
    void spreadsTheKernel() {
        expect.tensor(answer.spread(map(1, 3, 1, 10, 100), 2)).equalTo(map(1, 5, 1, 0, 10, 0, 100));
        expect.tensor(answer.spread(map(2, 2, 1, 2, 3, 4), 3))
                .equalTo(map(4, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4));
        expect.tensor(answer.spread(map(2, 3, count(1, 6)), 1)).equalTo(map(2, 3, count(1, 6)));
        expect.tensor(answer.spread(map(3, 1, 1, 2, 3), 2)).equalTo(map(5, 1, 1, 0, 2, 0, 3));
    }

    @Order(6)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "A context network reads the same map at several dilations.")
    void leavesArgumentsUnchanged() {
        Tensor x = map(1, 3, 1, 2, 3);
        Tensor kernel = map(1, 3, 1, 0, 2);
        for (int i = 0; i < 2; i++) {
            expectOutput(x, kernel, 2, map(1, 3, 3, 0, 2)); // x[2], 0, 2·x[0]
            expect.tensor(answer.spread(kernel, 2)).equalTo(map(1, 5, 1, 0, 0, 0, 2));
        }
        expect.argumentsUnchanged();
    }
}
