package convkit.exercises.pooling;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code maxout} must do. */
public class MaxoutTests extends ExerciseTests<MaxoutExercise> {

    public MaxoutTests(MaxoutExercise answer) {
        super(MaxoutExercise.class, answer);
    }

    /** One pixel with these channels. */
    private static Tensor pixel(float... channels) {
        return Tensor.of(channels, 1, channels.length, 1, 1);
    }

    private void expectOutput(Tensor x, int pieces, Tensor wanted) {
        expect.tensor(answer.forward(x, pieces))
                .named("output")
                .computedFrom(index -> "It is the largest of channels " + index[1] * pieces + " to "
                        + (index[1] * pieces + pieces - 1) + " at row " + index[2] + ", column " + index[3])
                .equalTo(wanted);
    }

    private void expectGradient(Tensor gradOutput, Tensor x, int pieces, Tensor wanted) {
        expect.tensor(answer.backward(gradOutput, x, pieces)).named("gradient").equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "The worked example: of (1, 5, −3, −2) two groups of two leave (5, −2).",
            why = "Groups are neighbouring channels, and values may be negative: nothing has been through a ReLU.",
            points = 2)
    void workedExample() {
        expectOutput(pixel(1, 5, -3, -2), 2, pixel(5, -2));
    }

    @Order(2)
    @Checks(
            what = "Groups of three, of all channels, and of one.",
            why = "k is a setting; with k = 1 nothing is pooled, with k = C one channel is left.")
    void anyGroupSize() {
        expectOutput(pixel(1, 3, 2, 4, 6, 5), 3, pixel(3, 6));
        expectOutput(pixel(1, 3, 2, 4, 6, 5), 6, pixel(6));
        expectOutput(pixel(1, 3, 2), 1, pixel(1, 3, 2));
    }

    @Order(3)
    @Checks(
            what = "Every position is pooled for itself; height and width stay.",
            why = "Maxout looks across channels, not across places.")
    void everyPosition() {
        // Channels 1 9 3; 4 5 6 and 7 8 2; 1 0 9
        Tensor x = Tensor.of(new float[] {1, 9, 3, 4, 5, 6, 7, 8, 2, 1, 0, 9}, 1, 2, 2, 3);
        expectOutput(x, 2, Tensor.of(new float[] {7, 9, 3, 4, 5, 9}, 1, 1, 2, 3));
    }

    @Order(4)
    @Checks(what = "Every picture of the batch is pooled for itself.", why = "Pictures must not leak into one another.")
    void everyPicture() {
        Tensor x = Tensor.of(new float[] {1, 2, 4, 3, 8, 7, 5, 6}, 2, 4, 1, 1);
        expectOutput(x, 2, Tensor.of(new float[] {2, 4, 8, 6}, 2, 2, 1, 1));
    }

    @Order(5)
    @Checks(
            what = "Groups that do not divide the channels are refused.",
            why = "The last group would be smaller, or channels would be lost without a word.")
    void refusesGroupsThatDoNotDivide() {
        expectOutput(pixel(2, 1, 3, 4), 2, pixel(2, 4));
        expect.illegalArgument("5 channels do not make groups of 2", () -> answer.forward(pixel(1, 2, 3, 4, 5), 2));
        expect.illegalArgument("a group has at least one channel", () -> answer.forward(pixel(1, 2), 0));
        expect.illegalArgument("a group has at least one channel", () -> answer.forward(pixel(1, 2), -1));
    }

    @Order(6)
    @Checks(
            what = "The gradient goes to the channel that won, the others of the group receive none.",
            why = "Only the winner had a say in the output: so each detector learns its own kind of example.",
            points = 2)
    void gradientGoesToTheWinner() {
        expectGradient(pixel(10, 20), pixel(1, 5, -3, -2), 2, pixel(0, 10, 0, 20));
        expectGradient(pixel(-7), pixel(4, 2, 3), 3, pixel(-7, 0, 0));
        // Two pictures, two columns: the winners differ from place to place.
        Tensor x = Tensor.of(new float[] {1, 4, 2, 3, 5, 8, 7, 6}, 2, 2, 1, 2);
        Tensor gradOutput = Tensor.of(new float[] {10, 20, 30, 40}, 2, 1, 1, 2);
        expectGradient(gradOutput, x, 2, Tensor.of(new float[] {0, 20, 10, 0, 0, 40, 30, 0}, 2, 2, 1, 2));
    }

    @Order(7)
    @Checks(
            what = "Of equal values the first channel receives the gradient.",
            why = "A fixed rule makes training repeatable; given to both the gradient would count twice.")
    void firstOfEqualsWins() {
        expectGradient(pixel(6, 8), pixel(3, 3, 0, 0), 2, pixel(6, 0, 8, 0));
        expectGradient(pixel(6), pixel(1, 4, 4), 3, pixel(0, 6, 0));
    }

    @Order(8)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The layer in front still needs what it made.")
    void leavesArgumentsUnchanged() {
        Tensor x = pixel(2, 7);
        Tensor gradOutput = pixel(3);
        for (int i = 0; i < 2; i++) {
            expectOutput(x, 2, pixel(7));
            expectGradient(gradOutput, x, 2, pixel(0, 3));
        }
        expect.argumentsUnchanged();
    }
}
