package convkit.exercises.arithmetic;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import org.junit.jupiter.api.Order;

/** What an answer to {@code parameter-count} must do. */
public class ParameterCountTests extends ExerciseTests<ParameterCountExercise> {

    public ParameterCountTests(ParameterCountExercise answer) {
        super(ParameterCountExercise.class, answer);
    }

    private void expectRefused(String reason, int inChannels, int outChannels, int groups) {
        expect.illegalArgument(reason, () -> answer.convolution(inChannels, outChannels, 3, 3, groups, true));
    }

    @Order(1)
    @Checks(
            what = "AlexNet's first layer has 34,848 weights, and 34,944 parameters with its biases.",
            why = "One kernel has one weight per tap and channel, and a single bias.",
            points = 2)
    void alexNetWithSharing() {
        expect.number("weights", answer.convolution(3, 96, 11, 11, 1, false), 34_848L); // 11·11·3·96
        expect.number("parameters", answer.convolution(3, 96, 11, 11, 1, true), 34_944L); // 34,848 + 96
    }

    @Order(2)
    @Checks(
            what = "Kernels need not be square.",
            why = "A 1×7 followed by a 7×1 kernel needs 14 weights where a 7×7 kernel needs 49.")
    void kernelsThatAreNotSquare() {
        expect.number("parameters", answer.convolution(4, 5, 1, 7, 1, true), 145L); // 1·7·4·5 + 5
        expect.number("parameters", answer.convolution(4, 5, 7, 2, 1, true), 285L); // 7·2·4·5 + 5
    }

    @Order(3)
    @Checks(
            what = "With groups each kernel sees D_I / groups channels.",
            why = "AlexNet's 2 groups halve the weights; with one group per channel almost none are left.")
    void groupsDivideTheWeights() {
        expect.number("parameters", answer.convolution(48, 128, 5, 5, 2, true), 76_928L); // 5·5·24·128 + 128
        expect.number("parameters", answer.convolution(32, 32, 3, 3, 32, true), 320L); // 3·3·1·32 + 32
    }

    @Order(4)
    @Checks(
            what = "Groups that do not divide both channel counts, or are below 1, are refused.",
            why = "Integer division would round and answer with the count of another layer.")
    void refusesGroupsThatDoNotDivide() {
        expect.number("parameters", answer.convolution(6, 4, 3, 3, 2, true), 112L); // 3·3·3·4 + 4
        expectRefused("4 groups do not divide 6 input channels", 6, 4, 4);
        expectRefused("4 groups do not divide 6 output channels", 4, 6, 4);
        expectRefused("there is at least one group", 4, 4, 0);
        expectRefused("there is at least one group", 4, 4, -2);
    }

    @Order(5)
    @Checks(
            what = "A dense layer has inputs · outputs weights and one bias per output.",
            why = "VGG-16's first dense layer alone holds three quarters of the network.")
    void denseLayers() {
        expect.number("parameters", answer.dense(120, 84, true), 10_164L); // 120·84 + 84: LeNet-5
        expect.number("parameters", answer.dense(25_088, 4_096, true), 102_764_544L);
        expect.number("weights", answer.dense(784, 100, false), 78_400L);
    }

    @Order(6)
    @Checks(
            what = "Without sharing AlexNet's first layer would have 105,705,600 parameters.",
            why = "Every neuron would learn the same edge detector again: 3,025 times as many numbers.")
    void alexNetWithoutSharing() {
        expect.number("parameters", answer.withoutSharing(55, 55, 96, 3, 11, 11), 105_705_600L); // 290,400 · 364
        // 2·3·4 = 24 neurons with 5·6·7 + 1 = 211 parameters
        expect.number("parameters", answer.withoutSharing(2, 3, 4, 5, 6, 7), 5_064L);
    }

    @Order(7)
    @Checks(
            what = "Counts beyond two thousand million are right.",
            why = "An int overflows silently, here to a number that looks plausible.")
    void largeCounts() {
        // 224·224·64 = 3,211,264 neurons, each with 5·5·64 + 1 = 1,601 parameters
        expect.number("parameters", answer.withoutSharing(224, 224, 64, 64, 5, 5), 5_141_233_664L);
        // 224·224·64 inputs, each connected with 1,000 outputs
        expect.number("parameters", answer.dense(3_211_264, 1_000, true), 3_211_265_000L);
    }
}
