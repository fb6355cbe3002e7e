package convkit.exercises.insight;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code deconvnet-step} must do. */
public class DeconvnetStepTests extends ExerciseTests<DeconvnetStepExercise> {

    public DeconvnetStepTests(DeconvnetStepExercise answer) {
        super(DeconvnetStepExercise.class, answer);
    }

    private static int[] switches(int... places) {
        return places;
    }

    private static Tensor maps(int channels, int height, int width, float... values) {
        return Tensor.of(values, values.length / channels / height / width, channels, height, width);
    }

    @Order(1)
    @Checks(
            what = "Only the largest activation of the chosen map is left, with its value, where it was.",
            why = "The reconstruction shall show what one unit saw, not what the layer saw.",
            points = 2)
    void isolatesOneActivation() {
        Tensor features = maps(2, 2, 2, 8, 9, 7, 1, 4, 3, 6, 2);
        expect.tensor(answer.isolate(features, 0)).equalTo(maps(2, 2, 2, 0, 9, 0, 0, 0, 0, 0, 0));
        expect.tensor(answer.isolate(features, 1)).equalTo(maps(2, 2, 2, 0, 0, 0, 0, 0, 0, 6, 0));
    }

    @Order(2)
    @Checks(
            what = "Of equal largest values the first is kept, and negative maps have a largest value too.",
            why = "One activation means one: two spots would overlay two patterns.")
    void isolatesTheFirstOfEquals() {
        Tensor features = maps(2, 1, 4, -3, -1, -2, -1, 7, -8, 7, 0);
        expect.tensor(answer.isolate(features, 1)).equalTo(maps(2, 1, 4, 0, 0, 0, 0, 7, 0, 0, 0));
        expect.tensor(answer.isolate(features, 0)).equalTo(maps(2, 1, 4, 0, -1, 0, 0, 0, 0, 0, 0));
    }

    @Order(3)
    @Checks(
            what = "A feature returns to the place its switch names, and lays its multiple of the kernel there.",
            why = "Without the switches the pattern would be put together from the right parts in the wrong places.",
            points = 2)
    void laysTheKernelAtTheSwitch() {
        Tensor kernel = maps(1, 2, 2, 1, 2, 3, 4);
        expect.tensor(answer.project(maps(1, 1, 1, 2), switches(3), 2, 2, kernel))
                .equalTo(maps(1, 3, 3, 0, 0, 0, 0, 2, 4, 0, 6, 8));
    }

    @Order(4)
    @Checks(
            what = "The ReLU comes after unpooling and before the filters.",
            why =
                    "Features are positive on the way up, so they are kept positive on the way down; pixels may be negative.")
    void rectifiesBeforeFiltering() {
        // unpooled (3 0 0 −2), rectified (3 0 0 0), times −1
        expect.tensor(answer.project(maps(1, 1, 2, 3, -2), switches(0, 3), 1, 4, maps(1, 1, 1, -1)))
                .equalTo(maps(1, 1, 4, -3, 0, 0, 0));
    }

    @Order(5)
    @Checks(
            what =
                    "Switches count through the whole tensor; all maps of all pictures are projected, each picture for itself.",
            why = "A pattern is the sum of what all maps contribute, each in its own colours.")
    void sumsOverMaps() {
        // picture 0: map 0 = (0 2), map 1 = (5 0); picture 1: map 0 = (1 0), map 1 = (0 3)
        Tensor features = maps(2, 1, 1, 2, 5, 1, 3);
        // map 0 to the channels: 1, 10; map 1: 100, 0
        Tensor weight = Tensor.of(new float[] {1, 10, 100, 0}, 2, 2, 1, 1);
        expect.tensor(answer.project(features, switches(1, 2, 4, 7), 1, 2, weight))
                .equalTo(maps(2, 1, 2, 500, 2, 0, 20, 1, 300, 10, 0));
    }

    @Order(6)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The same features are taken apart one activation after the other.")
    void leavesArgumentsUnchanged() {
        Tensor features = maps(1, 1, 2, 1, 4);
        for (int call = 0; call < 2; call++) {
            expect.tensor(answer.isolate(features, 0)).equalTo(maps(1, 1, 2, 0, 4));
            // unpooled (0 1 4): 1·(1 2) from column 1, 4·(1 2) from column 2
            expect.tensor(answer.project(features, switches(1, 2), 1, 3, maps(1, 2, 2, 1, 2, 0, 0)))
                    .equalTo(maps(1, 2, 4, 0, 1, 6, 8, 0, 0, 0, 0));
        }
        expect.argumentsUnchanged();
    }
}
