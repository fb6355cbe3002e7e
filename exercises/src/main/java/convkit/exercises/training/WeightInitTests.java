package convkit.exercises.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import org.junit.jupiter.api.Order;

/** What an answer to {@code weight-init} must do. */
public class WeightInitTests extends ExerciseTests<WeightInitExercise> {

    public WeightInitTests(WeightInitExercise answer) {
        super(WeightInitExercise.class, answer);
    }

    private static int[] shape(int... axes) {
        return axes;
    }

    @Order(1)
    @Checks(
            what = "A linear layer [O, I] has fan-in I and fan-out O.",
            why = "The shape names outputs first: mixing the two up gives weights for another network.")
    void fansOfALinearLayer() {
        expect.number("fan-in", answer.fanIn(shape(100, 3072)), 3072);
        expect.number("fan-out", answer.fanOut(shape(100, 3072)), 100);
    }

    @Order(2)
    @Checks(
            what = "In a convolution both fans are multiplied by the kernel's area.",
            why = "One output sums over all taps of all channels; one input is read through all taps by all kernels.",
            points = 2)
    void fansOfAConvolution() {
        expect.number("fan-in", answer.fanIn(shape(6, 2, 5, 3)), 30);
        expect.number("fan-out", answer.fanOut(shape(6, 2, 5, 3)), 90);
        expect.number("fan-in", answer.fanIn(shape(8, 4, 7)), 28);
        expect.number("fan-out", answer.fanOut(shape(8, 4, 7)), 56);
    }

    @Order(3)
    @Checks(
            what = "Xavier's standard deviation is √(2 / (fan-in + fan-out)).",
            why = "It is a compromise: fan-in keeps the activations' size, fan-out that of the gradients.")
    void xavierDeviation() {
        // √(2/(50 + 150)), √(2/(6 + 2))
        expect.closeTo("deviation", answer.xavier(shape(6, 2, 5, 5)), 0.1);
        expect.closeTo("deviation", answer.xavier(shape(6, 2)), 0.5);
    }

    @Order(4)
    @Checks(
            what = "He's standard deviation is √(2 / fan-in).",
            why = "ReLU sets half of the outputs to 0; the 2 makes up for it.")
    void heDeviation() {
        // √(2/50), √(2/8)
        expect.number("fan-in", answer.fanIn(shape(6, 2, 5, 5)), 50);
        expect.closeTo("deviation", answer.he(shape(6, 2, 5, 5)), 0.2);
        expect.closeTo("deviation", answer.he(shape(3, 8)), 0.5);
    }

    @Order(5)
    @Checks(
            what = "Uniform weights of deviation s lie in ±s·√3.",
            why = "Drawn from ±s they would have only s/√3, and that factor is lost again in every layer.")
    void boundOfTheUniformDistribution() {
        expect.closeTo("bound", answer.uniformBound(0.2), 0.346410);
        expect.closeTo("bound", answer.uniformBound(2), 3.464102);
    }

    @Order(6)
    @Checks(
            what = "A shape with fewer than two axes is refused, and the argument is not changed.",
            why = "A bias sums nothing: it has no fan, and starts at 0.")
    void refusesABias() {
        int[] square = {5, 5};
        expect.number("fan-in", answer.fanIn(square), 5);
        expect.illegalArgument("a bias has one axis", () -> answer.fanIn(shape(6)));
        expect.illegalArgument("a bias has one axis", () -> answer.fanOut(shape(6)));
        expect.argumentsUnchanged();
    }
}
