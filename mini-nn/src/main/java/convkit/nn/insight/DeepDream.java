package convkit.nn.insight;

import convkit.nn.ops.Resampling;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;

/**
 * Whatever a layer sees in a picture, show it more of that: gradient ascent on a photograph, at several scales, so that the same
 * pattern appears in all sizes. Before each step the picture is moved by some pixels at random and then back ("jitter"), so
 * that no pattern clings to the grid of strides. Mordvintsev, Olah &amp; Tyka, "Inceptionism" (2015).
 *
 * <pre>{@code
 * Tensor dream = DeepDream.of(Objective.layer(network.upTo("relu2"))).octaves(4).steps(10).dream(photograph, 1);
 * }</pre>
 *
 * <p>Interrupting the thread ends the dream: what was reached is returned in full size.
 */
public final class DeepDream {

    private final Objective objective;
    private final int octaves;
    private final double ratio;
    private final int steps;
    private final double rate;
    private final int jitter;

    private DeepDream(Objective objective, int octaves, double ratio, int steps, double rate, int jitter) {
        this.objective = objective;
        this.octaves = octaves;
        this.ratio = ratio;
        this.steps = steps;
        this.rate = rate;
        this.jitter = jitter;
    }

    /** Three octaves, each 1.4 times as large as the one before, 10 steps of 0.02 in each, jitter 8. */
    public static DeepDream of(Objective objective) {
        return new DeepDream(objective, 3, 1.4, 10, 0.02, 8);
    }

    /**
     * The same at another number of scales, 1 or more; the last is the full size.
     *
     * @param count how many
     * @param factor how much larger each is than the one before, &gt; 1
     */
    public DeepDream octaves(int count, double factor) {
        if (count < 1 || !(factor > 1)) {
            throw new IllegalArgumentException("deep dream: " + count + " octaves with ratio " + factor
                    + " given but it takes 1 or more, with a ratio above 1");
        }
        return new DeepDream(objective, count, factor, steps, rate, jitter);
    }

    /**
     * The same with other steps.
     *
     * @param count in each octave, 0 or more
     * @param size typical change of a pixel in one step, pixels being 0 to 1
     */
    public DeepDream steps(int count, double size) {
        if (count < 0 || !(size > 0)) {
            throw new IllegalArgumentException(
                    "deep dream: " + count + " steps of " + size + " given but it takes 0 or more, above 0");
        }
        return new DeepDream(objective, octaves, ratio, count, size, jitter);
    }

    /** The same, moving the picture by up to so many pixels in both directions; 0 switches it off. */
    public DeepDream jitter(int pixels) {
        if (pixels < 0) {
            throw new IllegalArgumentException("deep dream: jitter is " + pixels + " but must be 0 or more");
        }
        return new DeepDream(objective, octaves, ratio, steps, rate, pixels);
    }

    /**
     * Dreams.
     *
     * @param photograph {@code [1, C, H, W]}, pixels in [0, 1]; not changed
     * @param seed of the jitter
     * @return {@code [1, C, H, W]}, pixels in [0, 1]
     */
    public Tensor dream(Tensor photograph, long seed) {
        Shape.requireRank("deep dream", photograph.shape(), "NCHW");
        SplittableRandom random = new SplittableRandom(seed);
        Tensor detail = null;
        Tensor picture = photograph;
        for (int octave = octaves - 1; octave >= 0; octave--) {
            double shrink = Math.pow(ratio, octave);
            int height = Math.max(1, (int) Math.round(photograph.dim(2) / shrink));
            int width = Math.max(1, (int) Math.round(photograph.dim(3) / shrink));
            Tensor base = Resampling.resize(photograph, height, width);
            picture = base.copy();
            if (detail != null) {
                add(picture.data(), Resampling.resize(detail, height, width).data(), 1);
            }
            for (int step = 0; step < steps && !Thread.currentThread().isInterrupted(); step++) {
                enhance(picture, random);
            }
            detail = picture.copy();
            add(detail.data(), base.data(), -1);
        }
        // The mark of an interrupt has done its work: no steps were taken since, and the picture has its full size.
        Thread.interrupted();
        return picture;
    }

    private void enhance(Tensor picture, SplittableRandom random) {
        int down = random.nextInt(-jitter, jitter + 1);
        int right = random.nextInt(-jitter, jitter + 1);
        float[] gradient = rolled(objective.slope(rolled(picture, down, right)).gradient(), -down, -right)
                .data();
        double size = GradientAscent.rootMeanSquare(gradient);
        if (size > 0) {
            add(picture.data(), gradient, rate / size);
        }
        for (int i = 0; i < picture.size(); i++) {
            picture.data()[i] = Math.max(0, Math.min(1, picture.data()[i]));
        }
    }

    private static void add(float[] sum, float[] x, double factor) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (factor * x[i]);
        }
    }

    /** The picture moved; what leaves it on one side comes in on the other. */
    static Tensor rolled(Tensor picture, int down, int right) {
        int height = picture.dim(2);
        int width = picture.dim(3);
        Tensor moved = Tensor.zeros(picture.shape());
        for (int i = 0; i < picture.size(); i++) {
            int row = Math.floorMod(i / width % height + down, height);
            int column = Math.floorMod(i % width + right, width);
            int map = i / (height * width);
            moved.data()[(map * height + row) * width + column] = picture.data()[i];
        }
        return moved;
    }
}
