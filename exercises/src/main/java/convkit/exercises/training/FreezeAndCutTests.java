package convkit.exercises.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.training.FreezeAndCutExercise.Plan;
import org.junit.jupiter.api.Order;

/** What an answer to {@code freeze-and-cut} must do. */
public class FreezeAndCutTests extends ExerciseTests<FreezeAndCutExercise> {

    private static final String[] NAMES = {
        "conv1.weight", "conv1.bias", "norm1.weight", "norm1.bias", "conv2.weight", "fc.weight", "fc.bias"
    };
    private static final int[] SIZES = {150, 6, 6, 6, 864, 160, 10};

    public FreezeAndCutTests(FreezeAndCutExercise answer) {
        super(FreezeAndCutExercise.class, answer);
    }

    private Plan plan(int frozenLayers, int classes) {
        return expect.notNull("result", answer.plan(NAMES.clone(), SIZES.clone(), frozenLayers, classes));
    }

    private static boolean[] trainedFrom(int first) {
        boolean[] trainable = new boolean[SIZES.length];
        for (int i = first; i < trainable.length; i++) {
            trainable[i] = true;
        }
        return trainable;
    }

    @Order(1)
    @Checks(
            what = "The last layer gets F weights and one bias per new class; all other sizes stay.",
            why = "Its inputs, the features, are the same as before: only the number of outputs changes.",
            points = 2)
    void lastLayerIsReplaced() {
        // F = 160/10 = 16: 3·16 weights and 3 biases
        expect.ints("sizes", plan(0, 3).sizes(), 150, 6, 6, 6, 864, 48, 3);
        expect.ints("sizes", plan(0, 25).sizes(), 150, 6, 6, 6, 864, 400, 25);
    }

    @Order(2)
    @Checks(
            what = "Freezing n layers freezes all parameters of the bottom n layers.",
            why = "A layer whose weight stands still while its bias moves is neither kept nor trained.",
            points = 2)
    void bottomLayersAreFrozen() {
        expect.value("trainable", plan(1, 3).trainable(), trainedFrom(2));
        expect.value("trainable", plan(2, 3).trainable(), trainedFrom(4));
    }

    @Order(3)
    @Checks(
            what = "A layer may have one parameter: conv2 has no bias.",
            why = "Convolutions before a batch normalisation have none; counting parameters in pairs goes wrong there.")
    void layersWithoutBias() {
        expect.value("trainable", plan(3, 3).trainable(), trainedFrom(5));
    }

    @Order(4)
    @Checks(
            what = "The counts are those of the new network, trainable and frozen apart.",
            why = "They tell how much there is to learn from your few pictures.")
    void countsAreThoseOfTheNewNetwork() {
        // frozen 150 + 6 + 6 + 6; trainable 864 + 48 + 3
        Plan plan = plan(2, 3);
        expect.number("frozenCount", plan.frozenCount(), 168);
        expect.number("trainableCount", plan.trainableCount(), 915);
        expect.number("frozenCount without frozen layers", plan(0, 10).frozenCount(), 0);
    }

    @Order(5)
    @Checks(
            what = "A layer's name ends at the last dot: block.1.conv and block.1.norm are two layers.",
            why = "Real networks are nested; their names have many dots.")
    void namesWithManyDots() {
        String[] names = {
            "block.1.conv.weight",
            "block.1.norm.weight",
            "block.1.norm.bias",
            "block.2.conv.weight",
            "head.weight",
            "head.bias"
        };
        Plan plan = expect.notNull("result", answer.plan(names, new int[] {9, 2, 2, 18, 8, 4}, 1, 5));
        expect.value("trainable", plan.trainable(), new boolean[] {false, true, true, true, true, true});
        expect.ints("sizes", plan.sizes(), 9, 2, 2, 18, 10, 5);
    }

    @Order(6)
    @Checks(
            what = "Freezing the fresh last layer is refused.",
            why = "Its random weights would stay random: the network could never learn the new classes.")
    void lastLayerMustBeTrained() {
        expect.number("trainableCount", plan(3, 1).trainableCount(), 17);
        expect.illegalArgument("there are 4 layers, the last must stay trainable", () -> plan(4, 3));
        expect.illegalArgument("there are 4 layers, the last must stay trainable", () -> plan(5, 3));
    }

    @Order(7)
    @Checks(
            what = "A step moves the values of trainable parameters against the gradient and no others.",
            why =
                    "Frozen means frozen: gradients from the fresh layer's first wild steps would spoil what was learned.",
            points = 2)
    void stepSparesFrozenParameters() {
        // the second of three parameters, with values 4 and 5, is frozen
        float[] values = {1, 2, 3, 4, 5, 6};
        float[] gradient = {2, 4, -2, 8, 8, -4};
        boolean[] trainable = {true, false, true};
        // 1 − 0.5·2, 2 − 0.5·4, 3 + 0.5·2, …, 6 + 0.5·4
        expect.floats("values", answer.step(values, gradient, new int[] {3, 2, 1}, trainable, 0.5f), 0, 0, 4, 4, 5, 8);
        expect.argumentsUnchanged();
    }
}
