package convkit.exercises.insight;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code fgsm} must do. */
public class FgsmTests extends ExerciseTests<FgsmExercise> {

    private static final float E4 = (float) Math.exp(-4);

    public FgsmTests(FgsmExercise answer) {
        super(FgsmExercise.class, answer);
    }

    private static Tensor weight() {
        return Tensor.of(new float[] {2, -4, 0, 4, 2, 0}, 2, 3);
    }

    private static Tensor bias() {
        return Tensor.vector(4, 0);
    }

    private static Tensor rows(int pixels, float... values) {
        return Tensor.of(values, values.length / pixels, pixels);
    }

    private static int[] labels(int... labels) {
        return labels;
    }

    @Order(1)
    @Checks(
            what = "The gradient is Wᵀ·(p − y).",
            why = "It says for every pixel whether more of it raises or lowers the loss.",
            points = 2)
    void gradientOfThePixels() {
        // z = (3, 3), p − y = (−½, ½): −½·(2, −4, 0) + ½·(4, 2, 0)
        expect.tensor(answer.gradient(rows(3, 0.5f, 0.5f, 0.5f), weight(), bias(), labels(0)))
                .closeTo(rows(3, 1, 3, 0));
    }

    @Order(2)
    @Checks(
            what = "Each picture has its own label and its own gradient.",
            why = "A mean over the batch would make the gradient depend on how many pictures are attacked together.")
    void everyPictureForItself() {
        // row 1: z = (4, 0), p₀ = 1/(1 + e⁻⁴), p − y = (p₀, −p₀): p₀·(2 − 4, −4 − 2, 0)
        float p = 1 / (1 + E4);
        expect.tensor(answer.gradient(rows(3, 0.5f, 0.5f, 0.5f, 0, 0, 1), weight(), bias(), labels(0, 1)))
                .closeTo(rows(3, 1, 3, 0, -2 * p, -6 * p, 0));
    }

    @Order(3)
    @Checks(
            what = "Every pixel moves by ε in the direction that raises the loss; one without a gradient stays.",
            why = "Only the sign counts: so no pixel changes by more than ε, and together they still go a long way.",
            points = 2)
    void movesByEpsilonUphill() {
        expect.tensor(answer.attack(rows(3, 0.5f, 0.5f, 0.5f), weight(), bias(), labels(0), 0.25f))
                .closeTo(rows(3, 0.75f, 0.75f, 0.5f));
    }

    @Order(4)
    @Checks(
            what = "Pixels stay in [0, 1].",
            why = "What lies outside is no picture: it could not be shown, printed or photographed.")
    void staysInRange() {
        // z = (0, 3), g = p₁·(2, −2, 4) with p₁ > 0
        Tensor weight = Tensor.of(new float[] {0, 0, 0, 2, -2, 4}, 2, 3);
        expect.tensor(answer.attack(rows(3, 1, 0, 0.25f), weight, Tensor.vector(0, 0), labels(0), 0.5f))
                .closeTo(rows(3, 1, 0, 0.75f));
    }

    @Order(5)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The picture as it was is still needed, to show the two side by side.")
    void leavesArgumentsUnchanged() {
        Tensor x = rows(3, 0.5f, 0.5f, 0.5f, 0.5f, 1, 0);
        for (int call = 0; call < 2; call++) {
            // row 1: z = (1, 4), label 1: p − y = p₀·(1, −1), g = p₀·(−2, −6, 0)
            expect.tensor(answer.attack(x, weight(), bias(), labels(0, 1), 0.125f))
                    .closeTo(rows(3, 0.625f, 0.625f, 0.5f, 0.375f, 0.875f, 0));
        }
        expect.argumentsUnchanged();
    }
}
