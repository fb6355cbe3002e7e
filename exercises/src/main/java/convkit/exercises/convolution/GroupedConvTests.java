package convkit.exercises.convolution;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code grouped-conv} must do. The expected values are summed by hand, beside each test. */
public class GroupedConvTests extends ExerciseTests<GroupedConvExercise> {

    public GroupedConvTests(GroupedConvExercise answer) {
        super(GroupedConvExercise.class, answer);
    }

    /** One pixel with these channels. */
    private static Tensor pixel(float... channels) {
        return Tensor.of(channels, 1, channels.length, 1, 1);
    }

    /** 1×1 kernels. */
    private static Tensor weight(int kernels, float... values) {
        return Tensor.of(values, kernels, values.length / kernels, 1, 1);
    }

    private void expectOutput(Tensor x, Tensor weight, int groups, Tensor wanted) {
        int each = x.dim(1) / groups;
        int kernels = weight.dim(0) / groups;
        expect.tensor(answer.forward(x, weight, groups))
                .computedFrom(index -> "Kernel " + index[1] + " sees channels " + index[1] / kernels * each + " to "
                        + (index[1] / kernels * each + each - 1))
                .equalTo(wanted);
    }

    private void expectRefused(String reason, int channels, int kernels, int depth, int groups) {
        Tensor x = Tensor.zeros(1, channels, 1, 1);
        expect.illegalArgument(reason, () -> answer.forward(x, Tensor.zeros(kernels, depth, 1, 1), groups));
    }

    @Order(1)
    @Checks(
            what = "The worked example: the first kernel sees channels 0 and 1, the second 2 and 3.",
            why = "Groups are blocks of neighbouring channels, for inputs and kernels alike.",
            points = 2)
    void workedExample() {
        expectOutput(pixel(1, 2, 3, 4), weight(2, 10, 1, 10, 1), 2, pixel(12, 34));
    }

    @Order(2)
    @Checks(
            what = "Several kernels per group see the same channels.",
            why = "O/G kernels belong to each group; there may be more or fewer of them than channels.")
    void severalKernelsPerGroup() {
        // Kernels 0 … 2 see 1 and 2, weighted 12, 24, 36; kernels 3 … 5 see 3 and 4, weighted 136, 170, 204.
        Tensor six = weight(6, 10, 1, 20, 2, 30, 3, 40, 4, 50, 5, 60, 6);
        expectOutput(pixel(1, 2, 3, 4), six, 2, pixel(12, 24, 36, 136, 170, 204));
        // One kernel for channels 0 … 2, one for 3 … 5.
        expectOutput(pixel(1, 2, 3, 4, 5, 6), weight(2, 100, 10, 1, 100, 10, 1), 2, pixel(123, 456));
    }

    @Order(3)
    @Checks(
            what = "One group is the ordinary convolution; one group per channel is the depthwise one.",
            why = "These are the two ends: everything mixed, nothing mixed.")
    void twoEnds() {
        expectOutput(pixel(1, 2, 3), weight(2, 1, 10, 100, 1, 1, 1), 1, pixel(321, 6));
        expectOutput(pixel(1, 2, 3), weight(3, 2, 3, 4), 3, pixel(2, 6, 12));
    }

    @Order(4)
    @Checks(
            what = "Each kernel slides over the picture as it stands.",
            why = "Height and width must not be mixed up, nor the kernel flipped.")
    void slidesOverThePicture() {
        // Channels 1 2 3; 4 5 6 and 7 8 9; 10 11 12 with kernels [1 10] and [100 0]
        Tensor x = Tensor.of(count(1, 12), 1, 2, 2, 3);
        Tensor row = Tensor.of(new float[] {1, 10, 100, 0}, 2, 1, 1, 2);
        expectOutput(x, row, 2, Tensor.of(new float[] {21, 32, 54, 65, 700, 800, 1000, 1100}, 1, 2, 2, 2));
        Tensor column = Tensor.of(new float[] {1, 10, 0, 1}, 2, 1, 2, 1);
        expectOutput(x, column, 2, Tensor.of(new float[] {41, 52, 63, 10, 11, 12}, 1, 2, 1, 3));
    }

    @Order(5)
    @Checks(what = "Every picture of the batch is convolved.", why = "Training works on mini-batches.")
    void everyPicture() {
        Tensor x = Tensor.of(count(1, 4), 2, 2, 1, 1);
        expectOutput(x, weight(2, 1, 10), 2, Tensor.of(new float[] {1, 20, 3, 40}, 2, 2, 1, 1));
    }

    @Order(6)
    @Checks(
            what = "Groups that do not divide the channels or kernels, or do not fit the weights, are refused.",
            why = "Rounding would leave channels out without a word.")
    void refusesGroupsThatDoNotFit() {
        expectOutput(pixel(3, 4), weight(2, 2, 1), 2, pixel(6, 4));
        expectRefused("2 groups do not divide 3 channels", 3, 2, 1, 2);
        expectRefused("2 groups do not divide 3 kernels", 2, 3, 1, 2);
        expectRefused("4 / 2 channels per group, but the weights have 1", 4, 2, 1, 2);
        expectRefused("there is at least one group", 2, 2, 2, 0);
        expectRefused("there is at least one group", 2, 2, -2, -1);
    }

    @Order(7)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The backward pass still needs the input.")
    void leavesArgumentsUnchanged() {
        Tensor x = pixel(5, 6);
        Tensor weight = weight(2, 1, -1);
        expectOutput(x, weight, 2, pixel(5, -6));
        expectOutput(x, weight, 2, pixel(5, -6));
        expect.argumentsUnchanged();
    }
}
