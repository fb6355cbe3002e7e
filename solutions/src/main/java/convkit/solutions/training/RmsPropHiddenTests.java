package convkit.solutions.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.exercises.training.RmsPropExercise;
import convkit.exercises.training.RmsPropExercise.Step;
import convkit.nn.optim.RmsProp;
import convkit.nn.tensor.Tensor;
import convkit.solutions.training.alternative.RmsPropByRates;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random steps for {@code rmsprop}. */
public class RmsPropHiddenTests extends ExerciseTests<RmsPropExercise> {

    private static final int STEPS = 4;

    public RmsPropHiddenTests(RmsPropExercise answer) {
        super(RmsPropExercise.class, answer);
    }

    @Order(1)
    @Checks(
            what = "Random steps lead where the library's optimiser goes.",
            why = "Errors in what is remembered show only after several steps.",
            points = 2)
    void stepsLikeTheLibrary(Random random) {
        int length = TestValues.between(random, 3, 6);
        Tensor parameter = TestValues.quarters(random, length).requiresGrad(true);
        RmsProp expected = new RmsProp(List.of(parameter), 0.5, 0.75, 0.5);
        Step found = new Step(parameter.data().clone(), new float[length]);
        for (int i = 0; i < STEPS; i++) {
            float[] gradient = TestValues.quarters(random, length).data();
            System.arraycopy(gradient, 0, parameter.gradData(), 0, length);
            expected.step();
            found = expect.notNull(
                    "result", answer.step(found.parameters(), gradient, found.meanSquare(), 0.5f, 0.75f, 0.5f));
            expect.floatsCloseTo("parameters", found.parameters(), parameter.data());
        }
    }

    @Order(2)
    @Checks(
            what = "Single steps from random states are right.",
            why = "Training may be taken up again from a checkpoint, with any state.")
    void singleSteps(Random random) {
        for (int i = 0; i < STEPS; i++) {
            float[] parameters = TestValues.quarters(random, 4).data();
            float[] gradient = TestValues.whole(random, 1, 5, 4).data();
            float[] meanSquare = TestValues.whole(random, 6, 30, 4).data();
            float smoothing = TestValues.between(random, 5, 7) / 8f;
            Step wanted = new RmsPropByRates().step(parameters, gradient, meanSquare, 0.25f, smoothing, 0.5f);
            Step found = expect.notNull(
                    "result", answer.step(parameters.clone(), gradient, meanSquare.clone(), 0.25f, smoothing, 0.5f));
            expect.floatsCloseTo("meanSquare", found.meanSquare(), wanted.meanSquare());
            expect.floatsCloseTo("parameters", found.parameters(), wanted.parameters());
        }
    }
}
