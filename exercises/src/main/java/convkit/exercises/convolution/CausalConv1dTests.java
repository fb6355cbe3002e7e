package convkit.exercises.convolution;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code causal-conv1d} must do. The expected values are summed by hand, beside each test. */
public class CausalConv1dTests extends ExerciseTests<CausalConv1dExercise> {

    public CausalConv1dTests(CausalConv1dExercise answer) {
        super(CausalConv1dExercise.class, answer);
    }

    private static Tensor sequence(float... values) {
        return Tensor.of(values, 1, 1, values.length);
    }

    private void expectOutput(Tensor x, Tensor weight, Tensor bias, int dilation, Tensor wanted) {
        int taps = weight.dim(2);
        expect.tensor(answer.forward(x, weight, bias, dilation))
                .computedFrom(index -> "Its first tap stands on sample " + (index[2] - (taps - 1) * dilation)
                        + ", its last on sample " + index[2] + ", taps " + dilation
                        + " apart; before the beginning samples are 0")
                .equalTo(wanted);
    }

    private void expectOutput(Tensor x, Tensor weight, int dilation, Tensor wanted) {
        expectOutput(x, weight, Tensor.zeros(weight.dim(0)), dilation, wanted);
    }

    @Order(1)
    @Checks(
            what = "The worked example without dilation gives [100 210 321 432 543].",
            why = "The last tap stands on the present, the others on the past; zeros come before the beginning.",
            points = 2)
    void workedExample() {
        expectOutput(sequence(1, 2, 3, 4, 5), sequence(1, 10, 100), 1, sequence(100, 210, 321, 432, 543));
    }

    @Order(2)
    @Checks(
            what = "Samples after t have no effect on outputs up to t.",
            why = "A model that sees the sample it has to predict is perfect in training and useless afterwards.")
    void futureHasNoEffect() {
        // 2·x[t − 1] + 3·x[t]: the first three outputs agree although the samples after them do not.
        expectOutput(sequence(1, 2, 4, 5, 6), sequence(2, 3), 1, sequence(3, 8, 16, 23, 28));
        expectOutput(sequence(1, 2, 4, -7, 9), sequence(2, 3), 1, sequence(3, 8, 16, -13, 13));
    }

    @Order(3)
    @Checks(
            what = "With D = 2 taps stand two apart, and the length is kept.",
            why = "WaveNet doubles D from layer to layer: the past it sees grows without more weights.")
    void dilationSpreadsTheTaps() {
        expectOutput(sequence(1, 2, 3, 4, 5), sequence(1, 10, 100), 2, sequence(100, 200, 310, 420, 531));
        // 1·x[t − 3] + 10·x[t]
        expectOutput(sequence(1, 2, 3, 4, 5), sequence(1, 10), 3, sequence(10, 20, 30, 41, 52));
    }

    @Order(4)
    @Checks(
            what = "Every kernel sums over all channels and adds its bias once.",
            why = "As in any convolution; WaveNet has hundreds of channels.")
    void channelsAndBias() {
        // Channels 1 2 3 and 10 20 30; kernels [1 2 | 3 4] and [0 1 | 0 −1]
        Tensor x = Tensor.of(new float[] {1, 2, 3, 10, 20, 30}, 1, 2, 3);
        Tensor weight = Tensor.of(new float[] {1, 2, 3, 4, 0, 1, 0, -1}, 2, 2, 2);
        // 2 + 40, 1 + 4 + 30 + 80, 2 + 6 + 60 + 120, each + 1000; 1 − 10, 2 − 20, 3 − 30, each − 1
        Tensor wanted = Tensor.of(new float[] {1042, 1115, 1188, -10, -19, -28}, 1, 2, 3);
        expectOutput(x, weight, Tensor.vector(1000, -1), 1, wanted);
    }

    @Order(5)
    @Checks(
            what = "Every sequence of the batch begins anew.",
            why = "The end of one sequence is not the past of the next.")
    void everySequence() {
        Tensor x = Tensor.of(count(1, 6), 2, 1, 3);
        expectOutput(x, sequence(1, 10), 1, Tensor.of(new float[] {10, 21, 32, 40, 54, 65}, 2, 1, 3));
    }

    @Order(6)
    @Checks(
            what = "A kernel may reach back further than the sequence; a single tap sees the present only.",
            why = "Deep layers with large dilations see little but zeros on short sequences.")
    void longAndShortKernels() {
        expectOutput(sequence(5, 6), sequence(1, 2, 3, 4), 3, sequence(20, 24)); // only 4·x[t] lies inside
        expectOutput(sequence(5, 6), sequence(1, 2, 3), 1, sequence(15, 28)); // 3·5, 2·5 + 3·6
        expectOutput(sequence(5, 6), sequence(-2), 4, sequence(-10, -12));
    }

    @Order(7)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "When samples are generated one by one the same layer runs thousands of times.")
    void leavesArgumentsUnchanged() {
        Tensor x = sequence(1, 2);
        Tensor weight = sequence(3, 4);
        Tensor bias = Tensor.vector(5);
        expectOutput(x, weight, bias, 1, sequence(9, 16)); // 4 + 5, 3 + 8 + 5
        expectOutput(x, weight, bias, 1, sequence(9, 16));
        expect.argumentsUnchanged();
    }
}
