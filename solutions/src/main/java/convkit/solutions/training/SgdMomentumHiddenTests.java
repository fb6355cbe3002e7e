package convkit.solutions.training;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.TestValues;
import convkit.exercises.training.SgdMomentumExercise;
import convkit.exercises.training.SgdMomentumExercise.Step;
import convkit.nn.optim.Sgd;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random steps for {@code sgd-momentum}, compared with the library's optimiser. */
public class SgdMomentumHiddenTests extends ExerciseTests<SgdMomentumExercise> {

    private static final int STEPS = 3;

    public SgdMomentumHiddenTests(SgdMomentumExercise answer) {
        super(SgdMomentumExercise.class, answer);
    }

    private void compare(Random random, float momentum, float weightDecay, boolean nesterov) {
        int length = TestValues.between(random, 3, 6);
        Tensor parameter = TestValues.quarters(random, length).requiresGrad(true);
        Sgd optimizer = new Sgd(List.of(parameter), 0.5, momentum).weightDecay(weightDecay);
        Sgd expected = nesterov ? optimizer.nesterov() : optimizer;
        Step found = new Step(parameter.data().clone(), new float[length]);
        for (int i = 0; i < STEPS; i++) {
            float[] gradient = TestValues.quarters(random, length).data();
            System.arraycopy(gradient, 0, parameter.gradData(), 0, length);
            expected.step();
            found = expect.notNull(
                    "result",
                    answer.step(found.parameters(), gradient, found.velocity(), 0.5f, momentum, weightDecay, nesterov));
            expect.floats("parameters", found.parameters(), parameter.data());
        }
    }

    @Order(1)
    @Checks(
            what = "Three random steps with momentum and weight decay lead where the library's optimiser goes.",
            why = "A small mistake in what is remembered shows from the second step on.",
            points = 2)
    void randomSteps(Random random) {
        compare(random, 0.5f, 0.25f, false);
        compare(random, 0.75f, 0, false);
    }

    @Order(2)
    @Checks(
            what = "Three random steps with Nesterov's momentum do too.",
            why = "Parameters and velocity must come out of the same step.")
    void randomNesterovSteps(Random random) {
        compare(random, 0.25f, 0.25f, false);
        compare(random, 0.5f, 0.25f, true);
        compare(random, 0.75f, 0, true);
    }
}
