package convkit.nn.conv;

import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * Adds ∂loss/∂weight to {@code gradWeight} and ∂loss/∂bias to {@code gradBias}: a shared weight collects from every
     * position at which it was used.
     *
     * @param gradBias null for none
     */
    void gradWeight(ConvGeometry geometry, float[] x, float[] gradY, float[] gradWeight, float[] gradBias);

    /** The rungs this build has, slowest first. */
    static List<ConvBackend> ladder() {
        return List.of(new NaiveConv(), new Im2colConv());
    }

    /** The rung used unless another is asked for: the fastest one. */
    static ConvBackend auto() {
        List<ConvBackend> ladder = ladder();
        return ladder.get(ladder.size() - 1);
    }

    /**
     * The rung with this name, or {@link #auto()} for {@code "auto"}.
     *
     * @throws IllegalArgumentException if there is none; never answered by another rung
     */
    static ConvBackend named(String name) {
        if (name.equals("auto")) {
            return auto();
        }
        return ladder().stream()
                .filter(rung -> rung.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("backend: no rung is called '" + name + "'; use auto, "
                        + ladder().stream().map(ConvBackend::name).collect(Collectors.joining(" or "))));
    }
}
