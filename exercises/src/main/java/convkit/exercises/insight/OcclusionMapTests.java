package convkit.exercises.insight;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/**
 * What an answer to {@code occlusion-map} must do. The network's 1×1 kernels have weight 1 for every channel, and its linear
 * weights 0 and ln 3: where the brightest pixel (summed over channels) is 0, 1, 2 or 3, class 1 has probability ½, ¾, 9/10
 * or 27/28.
 */
public class OcclusionMapTests extends ExerciseTests<OcclusionMapExercise> {

    private static final float LN_3 = (float) Math.log(3);
    private static final float HALF = 0.5f;
    private static final float ONE = 0.75f;
    private static final float TWO = 0.9f;
    private static final float THREE = 27 / 28f;

    public OcclusionMapTests(OcclusionMapExercise answer) {
        super(OcclusionMapExercise.class, answer);
    }

    private Tensor map(Tensor picture, int side, int stride, float grey) {
        Tensor kernels = Tensor.full(1, 1, picture.dim(1), 1, 1);
        Tensor weight = Tensor.of(new float[] {0, LN_3}, 2, 1);
        return answer.map(picture, kernels, weight, 1, side, stride, grey);
    }

    @Order(1)
    @Checks(
            what = "The probability falls where the square covers what the class depends on.",
            why = "Low values mark what the network looks at: that is all this map is for.",
            points = 2)
    void fallsWhereTheFeatureIsCovered() {
        Tensor picture = Tensor.of(new float[] {2, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0}, 1, 1, 3, 4);
        // only the square at [0, 0] covers the 2; then the 1 is the brightest
        expect.tensor(map(picture, 2, 1, 0)).closeTo(Tensor.of(new float[] {ONE, TWO, TWO, TWO, TWO, TWO}, 2, 3));
    }

    @Order(2)
    @Checks(
            what = "With stride 2 the square moves by two, and never beyond the picture.",
            why = "Every position costs a run of the network; large pictures are scanned in steps.")
    void movesByTheStride() {
        Tensor picture = Tensor.of(new float[] {0, 0, 3, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 1, 1, 3, 5);
        // rows 0–1 only; columns 0–1 leave the 3, columns 2–3 leave the 1
        expect.tensor(map(picture, 2, 2, 0)).closeTo(Tensor.of(new float[] {THREE, ONE}, 1, 2));
    }

    @Order(3)
    @Checks(
            what = "Covered pixels take the grey value.",
            why = "Black is a strong edge of its own on a bright picture; the mean grey says least.")
    void coversWithGrey() {
        Tensor picture = Tensor.of(new float[] {2, 0, 0, 0, 0, 0}, 1, 1, 2, 3);
        // the square hides the 2 but brings a grey of 1 along; elsewhere the 2 stays the brightest
        expect.tensor(map(picture, 1, 1, 1)).closeTo(Tensor.of(new float[] {ONE, TWO, TWO, TWO, TWO, TWO}, 2, 3));
    }

    @Order(4)
    @Checks(
            what = "The square covers all channels.",
            why = "Covering red alone leaves the shape visible in green and blue.")
    void coversAllChannels() {
        Tensor picture = Tensor.of(new float[] {1, 0, 0, 1, 0, 0}, 1, 2, 1, 3);
        // both channels of column 0 add up to 2; covered, nothing is left
        expect.tensor(map(picture, 1, 1, 0)).closeTo(Tensor.of(new float[] {HALF, TWO, TWO}, 1, 3));
    }

    @Order(5)
    @Checks(
            what = "A second call gives the same map, and the arguments are not changed.",
            why = "The map is drawn over the picture: the picture must still be there.")
    void leavesArgumentsUnchanged() {
        Tensor picture = Tensor.of(new float[] {0, 3, 1}, 1, 1, 3, 1);
        for (int call = 0; call < 2; call++) {
            expect.tensor(map(picture, 1, 1, 2)).closeTo(Tensor.of(new float[] {THREE, TWO, THREE}, 3, 1));
        }
        expect.argumentsUnchanged();
    }
}
