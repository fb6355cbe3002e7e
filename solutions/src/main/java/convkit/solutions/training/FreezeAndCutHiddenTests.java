package convkit.solutions.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.exercises.training.FreezeAndCutExercise;
import convkit.exercises.training.FreezeAndCutExercise.Plan;
import convkit.solutions.training.alternative.FreezesByLayerName;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;

/** Random networks for {@code freeze-and-cut}. */
public class FreezeAndCutHiddenTests extends ExerciseTests<FreezeAndCutExercise> {

    private static final int CASES = 6;

    private final FreezeAndCutExercise expected = new FreezesByLayerName();

    public FreezeAndCutHiddenTests(FreezeAndCutExercise answer) {
        super(FreezeAndCutExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random networks are frozen and cut right, at any depth.",
            why = "How many layers to freeze is tried out: every number must work.",
            points = 2)
    void randomNetworks(Random random) {
        for (int i = 0; i < CASES; i++) {
            List<String> names = new ArrayList<>();
            int layers = TestValues.between(random, 4, 6);
            for (int layer = 0; layer < layers; layer++) {
                names.add("features." + layer + ".weight");
                if (layer % 2 == i % 2) {
                    names.add("features." + layer + ".bias");
                }
            }
            names.addAll(List.of("head.weight", "head.bias"));
            int[] sizes = random.ints(names.size(), 5, 40).toArray();
            sizes[sizes.length - 2] = sizes[sizes.length - 1] * TestValues.between(random, 3, 9);
            compare(names.toArray(new String[0]), sizes, 2 + i % 3, TestValues.between(random, 41, 50));
        }
    }

    private void compare(String[] names, int[] sizes, int frozenLayers, int classes) {
        Plan wanted = expected.plan(names.clone(), sizes.clone(), frozenLayers, classes);
        Plan found = expect.notNull("result", answer.plan(names, sizes, frozenLayers, classes));
        expect.ints("sizes", found.sizes(), wanted.sizes());
        expect.value("trainable", found.trainable(), wanted.trainable());
        expect.number("trainableCount", found.trainableCount(), wanted.trainableCount());
        expect.number("frozenCount", found.frozenCount(), wanted.frozenCount());
    }

    @Order(2)
    @Checks(
            what = "Random steps leave frozen values as they are and move all others.",
            why = "One value too far, and the layer beside it is trained or frozen in part.")
    void randomSteps(Random random) {
        for (int i = 0; i < CASES; i++) {
            int[] sizes = random.ints(4, 2, 6).toArray();
            int length = IntStream.of(sizes).sum();
            boolean[] trainable = {i % 2 == 0, true, i % 2 == 1, false};
            float[] values = TestValues.quarters(random, length).data();
            float[] gradient = TestValues.whole(random, 1, 9, length).data();
            float[] wanted = expected.step(values.clone(), gradient.clone(), sizes, trainable, 0.25f);
            expect.floats("values", answer.step(values, gradient, sizes, trainable, 0.25f), wanted);
        }
    }
}
