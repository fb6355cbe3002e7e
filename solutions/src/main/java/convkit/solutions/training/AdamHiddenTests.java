package convkit.solutions.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.exercises.training.AdamExercise;
import convkit.exercises.training.AdamExercise.Settings;
import convkit.exercises.training.AdamExercise.Step;
import convkit.nn.optim.Adam;
import convkit.nn.optim.AdamW;
import convkit.nn.optim.Optimizer;
import convkit.nn.tensor.Tensor;
import convkit.solutions.training.alternative.AdamWithoutHats;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random steps for {@code adam}, compared with the library's optimisers and with the alternative. */
public class AdamHiddenTests extends ExerciseTests<AdamExercise> {

    private static final int STEPS = 4;

    public AdamHiddenTests(AdamExercise answer) {
        super(AdamExercise.class, answer);
    }

    private void compare(Random random, Tensor parameter, Optimizer expected, Settings settings) {
        int length = parameter.size();
        Step found = new Step(parameter.data().clone(), new float[length], new float[length]);
        for (int t = 1; t <= STEPS; t++) {
            float[] gradient = TestValues.quarters(random, length).data();
            System.arraycopy(gradient, 0, parameter.gradData(), 0, length);
            expected.step();
            found = expect.notNull(
                    "result", answer.step(found.parameters(), gradient, found.mean(), found.meanSquare(), t, settings));
            expect.floatsCloseTo("parameters", found.parameters(), parameter.data());
        }
    }

    @Order(1)
    @Checks(
            what = "Steps without weight decay lead where the library's Adam goes.",
            why = "The corrections change from step to step; only several steps in a row show that they are right.",
            points = 2)
    void stepsLikeAdam(Random random) {
        Tensor parameter =
                TestValues.quarters(random, TestValues.between(random, 3, 6)).requiresGrad(true);
        compare(
                random,
                parameter,
                new Adam(List.of(parameter), 0.5, 0.5, 0.75, 0.5),
                new Settings(0.5f, 0.5f, 0.75f, 0.5f, 0));
    }

    @Order(2)
    @Checks(
            what = "Steps with weight decay and the published coefficients lead where the library's AdamW goes.",
            why = "These are the settings that nearly everybody uses.")
    void stepsLikeAdamW(Random random) {
        Tensor parameter =
                TestValues.whole(random, 2, 9, TestValues.between(random, 3, 6)).requiresGrad(true);
        compare(
                random,
                parameter,
                new AdamW(List.of(parameter), 0.5, 0.25),
                new Settings(0.5f, 0.9f, 0.999f, 1e-8f, 0.25f));
    }

    @Order(3)
    @Checks(
            what = "Single steps from random states are right, late ones too.",
            why = "Training may be taken up again from a checkpoint.")
    void singleSteps(Random random) {
        Settings settings = new Settings(0.5f, 0.75f, 0.875f, 0.25f, 0.125f);
        for (int i = 0; i < STEPS; i++) {
            float[] parameters = TestValues.whole(random, 2, 9, 3).data();
            float[] gradient = TestValues.whole(random, 1, 5, 3).data();
            float[] mean = TestValues.whole(random, 2, 6, 3).data();
            float[] meanSquare = TestValues.whole(random, 4, 30, 3).data();
            int t = TestValues.between(random, 2, 9);
            Step wanted = new AdamWithoutHats().step(parameters, gradient, mean, meanSquare, t, settings);
            Step found = expect.notNull(
                    "result", answer.step(parameters.clone(), gradient, mean.clone(), meanSquare.clone(), t, settings));
            expect.floatsCloseTo("mean", found.mean(), wanted.mean());
            expect.floatsCloseTo("meanSquare", found.meanSquare(), wanted.meanSquare());
            expect.floatsCloseTo("parameters", found.parameters(), wanted.parameters());
        }
    }
}
