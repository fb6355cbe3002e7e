package convkit.nn.conv;

import java.util.Arrays;
import java.util.List;

/**
 * One rung of the kernel ladder: a way to compute a 2-D convolution and its two gradients. All rungs compute the same
 * numbers up to rounding; they differ in speed and in how much there is to read.
 *
 * <p>"Convolution" means cross-correlation here and in every deep-learning library: the kernel is not flipped.
 *
 * <p>Arrays are row-major: {@code x [N, C, H, W]}, {@code weight [O, C/groups, KH, KW]}, {@code bias [O]}, {@code y [N,
 * O, OH, OW]}. The caller owns all of them. A backend has no state of its own and may be used by several threads.
 */
public interface ConvBackend {

    /** Name by which the rung is chosen and reported. */
    String name();

    /**
     * y[n,o,oh,ow] = bias[o] + Σ_{c,kh,kw} weight[o,c,kh,kw] · x[n, c, oh·S + kh·D − P, ow·S + kw·D − P].
     *
     * @param bias null for none
     * @param y overwritten
     */
    void forward(ConvGeometry geometry, float[] x, float[] weight, float[] bias, float[] y);

    /**
     * Adds ∂loss/∂x to {@code gradX}: each output hands its gradient back to the inputs it saw, times the weight it saw
     * them with. This is the transposed convolution.
     */
    void gradInput(ConvGeometry geometry, float[] gradY, float[] weight, float[] gradX);

    /** {@link #gradInput} over whatever {@code gradX} holds: nothing has to be set to zero and read again. */
    default void setGradInput(ConvGeometry geometry, float[] gradY, float[] weight, float[] gradX) {
        Arrays.fill(gradX, 0f);
        gradInput(geometry, gradY, weight, gradX);
    }

    /**
     * Adds ∂loss/∂weight to {@code gradWeight} and ∂loss/∂bias to {@code gradBias}: a shared weight collects from every
     * position at which it was used.
     *
     * @param gradBias null for none
     */
    void gradWeight(ConvGeometry geometry, float[] x, float[] gradY, float[] gradWeight, float[] gradBias);

    /** The name of the rung that computes this shape: this one's, unless it is {@code auto}. */
    default String rungFor(ConvGeometry geometry) {
        return name();
    }

    /** The matrix product for fully connected layers that goes with this rung: the fastest, unless the rung has its own. */
    default MatrixProduct product() {
        return Ladder.product();
    }

    /** All rungs of this build, slowest first, whether or not this JVM can run them. */
    static List<Rung> rungs() {
        return Ladder.RUNGS;
    }

    /** The backends of the rungs that this JVM can run, slowest first. */
    static List<ConvBackend> ladder() {
        return Ladder.available();
    }

    /**
     * The choice by shape: each call goes to the highest rung of {@link #rungs()} that {@linkplain Rung#suits suits} its
     * geometry and is available.
     */
    static ConvBackend auto() {
        return Ladder.byShape();
    }

    /**
     * The rung used unless code asks for another: the one named by system property {@code convkit.backend}, else by environment
     * variable {@code CONVKIT_BACKEND}, else {@link #auto()}.
     *
     * @throws IllegalArgumentException if the setting names no rung
     * @throws RungUnavailableException if it names a rung that this JVM cannot run
     */
    static ConvBackend byDefault() {
        return Settings.BACKEND
                .value()
                .map(value -> Ladder.named(value.text(), value.source()))
                .orElseGet(ConvBackend::auto);
    }

    /**
     * The rung with this name, or {@link #auto()} for {@code "auto"}; never answered by another rung.
     *
     * @throws IllegalArgumentException if there is none
     * @throws RungUnavailableException if this JVM cannot run it; says why
     */
    static ConvBackend named(String name) {
        return Ladder.named(name, "backend");
    }
}
