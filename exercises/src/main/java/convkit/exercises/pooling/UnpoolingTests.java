package convkit.exercises.pooling;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code unpooling} must do. */
public class UnpoolingTests extends ExerciseTests<UnpoolingExercise> {

    public UnpoolingTests(UnpoolingExercise answer) {
        super(UnpoolingExercise.class, answer);
    }

    private static int[] of(int... numbers) {
        return numbers;
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, 1, 1, height, width);
    }

    private void expectOutput(Tensor x, int[] indices, Tensor wanted) {
        expect.tensor(answer.forward(x, indices, wanted.shape()))
                .named("output")
                .equalTo(wanted);
    }

    private void expectGradient(Tensor gradOutput, int[] indices, Tensor wanted) {
        expect.tensor(answer.backward(gradOutput, indices, wanted.shape()))
                .named("gradient")
                .equalTo(wanted);
    }

    @Order(1)
    @Checks(
            what = "The worked example: 6, 8, 3, 4 go back to positions 5, 7, 8, 15.",
            why = "Edges come back where they were, not somewhere in their window.",
            points = 2)
    void workedExample() {
        Tensor wanted = map(4, 4, 0, 0, 0, 0, 0, 6, 0, 8, 3, 0, 0, 0, 0, 0, 0, 4);
        expectOutput(map(2, 2, 6, 8, 3, 4), of(5, 7, 8, 15), wanted);
    }

    @Order(2)
    @Checks(
            what = "Indices count through all channels and pictures.",
            why = "Counted anew in each map, all values would land in the first one.")
    void indicesCountThroughTheTensor() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2, 1, 1);
        Tensor wanted = Tensor.of(new float[] {0, 1, 2, 0, 3, 0, 0, 4}, 2, 2, 1, 2);
        expectOutput(x, of(1, 2, 4, 7), wanted);
    }

    @Order(3)
    @Checks(
            what = "Maps need not be square, and may have rows and columns that no window read.",
            why = "The shape says how large the map was; it cannot be worked out from the values.")
    void anyShape() {
        expectOutput(map(1, 2, 5, -7), of(7, 2), map(3, 5, 0, 0, -7, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0));
    }

    @Order(4)
    @Checks(
            what = "Indices that do not fit the values or the result are refused, before anything is written.",
            why = "Indices of another pooling layer are the usual slip in a decoder; the message should say so.")
    void refusesIndicesThatDoNotFit() {
        expectOutput(map(1, 2, 5, 6), of(0, 3), map(2, 2, 5, 0, 0, 6));
        expect.illegalArgument(
                "2 values but 3 indices", () -> answer.forward(map(1, 2, 5, 6), of(0, 3, 1), of(1, 1, 2, 2)));
        expect.illegalArgument("2 values but 1 index", () -> answer.forward(map(1, 2, 5, 6), of(0), of(1, 1, 2, 2)));
        expect.illegalArgument(
                "4 is outside of 4 values", () -> answer.forward(map(1, 2, 5, 6), of(0, 4), of(1, 1, 2, 2)));
        expect.illegalArgument(
                "−1 is outside of 4 values", () -> answer.forward(map(1, 2, 5, 6), of(-1, 0), of(1, 1, 2, 2)));
    }

    @Order(5)
    @Checks(
            what = "Backward reads each gradient at the place where the value was put.",
            why = "The other places were zeros whatever the input: no gradient comes from them.",
            points = 2)
    void gradientComesFromThePlace() {
        expectGradient(map(4, 4, count(1, 16)), of(5, 7, 8, 15), map(2, 2, 6, 8, 9, 16));
    }

    @Order(6)
    @Checks(
            what = "Backward covers all channels and pictures and has the shape of the input.",
            why = "The layer below expects one gradient for each of its outputs.")
    void gradientOfEveryMap() {
        Tensor gradOutput = Tensor.of(count(10, 8), 2, 2, 1, 2);
        expectGradient(gradOutput, of(1, 2, 4, 7), Tensor.of(new float[] {11, 12, 14, 17}, 2, 2, 1, 1));
    }

    @Order(7)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The encoder still needs values and indices.")
    void leavesArgumentsUnchanged() {
        Tensor x = map(1, 1, 9);
        Tensor gradOutput = map(1, 3, 4, 5, 6);
        int[] indices = {2};
        for (int i = 0; i < 2; i++) {
            expectOutput(x, indices, map(1, 3, 0, 0, 9));
            expectGradient(gradOutput, indices, map(1, 1, 6));
        }
        expect.argumentsUnchanged();
    }
}
