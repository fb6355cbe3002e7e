package convkit.solutions.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.exercises.training.MinibatchesExercise;
import convkit.nn.tensor.Tensor;
import convkit.solutions.training.alternative.PictureByPicture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;

/** Whole epochs of random sizes for {@code minibatches}. */
public class MinibatchesHiddenTests extends ExerciseTests<MinibatchesExercise> {

    private static final int CASES = 5;

    private final MinibatchesExercise expected = new PictureByPicture();

    public MinibatchesHiddenTests(MinibatchesExercise answer) {
        super(MinibatchesExercise.class, answer);
    }

    private static int[] shuffled(Random random, int length) {
        List<Integer> numbers =
                new ArrayList<>(IntStream.range(0, length).boxed().toList());
        Collections.shuffle(numbers, random);
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    @Order(1)
    @Checks(
            what = "All batches of an epoch together are the shuffled order, whatever the sizes.",
            why = "Every picture is to be seen once per epoch.",
            points = 2)
    void wholeEpochs(Random random) {
        for (int i = 0; i < CASES; i++) {
            int batchSize = TestValues.between(random, 3, 6);
            int[] order = shuffled(random, 3 * batchSize + 1 + i % 2);
            for (int index = 1; index < 4; index++) {
                expect.ints("batch", answer.batch(order, batchSize, index), expected.batch(order, batchSize, index));
            }
            expect.number("count", answer.count(order.length, batchSize, false), 4);
            expect.number("count", answer.count(order.length, batchSize, true), 3);
            expect.number("count", answer.count(2 * batchSize, batchSize, false), 2);
        }
    }

    @Order(2)
    @Checks(
            what = "Random pictures are gathered right.",
            why = "Colour pictures have three channels, and none of them may be left behind.")
    void randomPictures(Random random) {
        Tensor pictures = TestValues.quarters(random, 6, 3, TestValues.between(random, 2, 4), 5);
        int[] numbers = shuffled(random, 6);
        expect.tensor(answer.gather(pictures.copy(), numbers)).equalTo(expected.gather(pictures, numbers));
    }

    @Order(3)
    @Checks(
            what = "The loss of random epochs is right.",
            why = "It is the number by which you compare runs with different batch sizes.")
    void randomLosses(Random random) {
        for (int i = 0; i < CASES; i++) {
            int batchSize = TestValues.between(random, 4, 9);
            int pictures = 3 * batchSize - TestValues.between(random, 1, 2);
            double[] losses = {TestValues.between(random, 1, 9), 10, TestValues.between(random, 20, 40)};
            double wanted = expected.epochLoss(losses, pictures, batchSize);
            expect.closeTo("loss", answer.epochLoss(losses, pictures, batchSize), wanted);
        }
    }
}
