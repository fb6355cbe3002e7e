package convkit.solutions.arithmetic;

import static convkit.exercises.check.TestValues.between;

import convkit.exercises.arithmetic.ReceptiveFieldExercise;
import convkit.exercises.arithmetic.ReceptiveFieldExercise.Field;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.solutions.arithmetic.alternative.WalksBackToThePicture;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;

/** Known networks and random stacks for {@code receptive-field}. */
public class ReceptiveFieldHiddenTests extends ExerciseTests<ReceptiveFieldExercise> {

    private static final int CASES = 40;

    private final ReceptiveFieldExercise expected = new WalksBackToThePicture();

    public ReceptiveFieldHiddenTests(ReceptiveFieldExercise answer) {
        super(ReceptiveFieldExercise.class, answer);
    }

    private void compare(int[] kernelSizes, int[] strides, int[] dilations) {
        Field wanted = expected.receptiveField(kernelSizes, strides, dilations);
        Field found = expect.notNull("result", answer.receptiveField(kernelSizes, strides, dilations));
        expect.number("size", found.size(), wanted.size());
        expect.number("jump", found.jump(), wanted.jump());
    }

    private static int[] random(Random random, int layers, int most) {
        return IntStream.range(0, layers).map(i -> between(random, 1, most)).toArray();
    }

    @Order(1)
    @Checks(what = "VGG-16 sees 212 pixels after its last pooling.", why = "Deep stacks must not lose a layer.")
    void vgg16() {
        int[] kernelSizes = {3, 3, 2, 3, 3, 2, 3, 3, 3, 2, 3, 3, 3, 2, 3, 3, 3, 2};
        int[] strides = {1, 1, 2, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2, 1, 1, 1, 2};
        int[] dilations = IntStream.generate(() -> 1).limit(kernelSizes.length).toArray();
        Field found = expect.notNull("result", answer.receptiveField(kernelSizes, strides, dilations));
        expect.number("size", found.size(), 212);
        expect.number("jump", found.jump(), 32);
    }

    @Order(2)
    @Checks(
            what = "Random stacks with strides and dilations are right.",
            why = "Real networks mix both, as dilated residual networks do.",
            points = 2)
    void randomStacks(Random random) {
        for (int i = 0; i < CASES; i++) {
            int layers = between(random, 3, 6);
            compare(random(random, layers, 6), random(random, layers, 3), random(random, layers, 4));
        }
    }

    @Order(3)
    @Checks(what = "Random stacks without dilation are right.", why = "This is the case of every classic network.")
    void randomPlainStacks(Random random) {
        for (int i = 0; i < CASES; i++) {
            int layers = between(random, 3, 8);
            compare(random(random, layers, 5), random(random, layers, 3), random(random, layers, 1));
        }
    }
}
