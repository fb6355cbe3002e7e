package convkit.nn.spec;

import convkit.nn.conv.Window;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link NetworkPattern} leaves open: the shape of the input, sizes of layers that give none themselves, how often the
 * letters N, M, K repeat, and whether layers marked {@code ?} are there. Unchangeable; each method gives a changed copy.
 */
public final class PatternSizes {

    private int[] input;
    private int channels = 32;
    private Window convolution = Window.of(3).padding(1);
    private Window pooling = Window.of(2).stride(2);
    private int hidden = 128;
    private int classes = 10;
    private boolean optional = true;
    private Map<String, Integer> repeats = Map.of();

    private PatternSizes() {}

    /**
     * Images of this shape, 3×3 convolutions to 32 channels that keep the size, 2×2 pooling that halves it, 128 hidden units, 10
     * classes; optional layers are there, letters have no number.
     *
     * @param inputShape of one example, without the batch axis; none if the pattern gives it: {@code INPUT(3x32x32)}
     */
    public static PatternSizes input(int... inputShape) {
        PatternSizes sizes = new PatternSizes();
        sizes.input = inputShape.clone();
        return sizes;
    }

    private PatternSizes copy() {
        PatternSizes copy = new PatternSizes();
        copy.input = input;
        copy.channels = channels;
        copy.convolution = convolution;
        copy.pooling = pooling;
        copy.hidden = hidden;
        copy.classes = classes;
        copy.optional = optional;
        copy.repeats = repeats;
        return copy;
    }

    /** Channels of a CONV without a size, and its window. */
    public PatternSizes convolution(int newChannels, Window window) {
        PatternSizes copy = copy();
        copy.channels = newChannels;
        copy.convolution = window;
        return copy;
    }

    /** Window of a POOL or AVGPOOL without a size. */
    public PatternSizes pooling(Window window) {
        PatternSizes copy = copy();
        copy.pooling = window;
        return copy;
    }

    /** Units of an FC without a size. */
    public PatternSizes hidden(int units) {
        PatternSizes copy = copy();
        copy.hidden = units;
        return copy;
    }

    /** Units of the last FC, if it is without a size. */
    public PatternSizes classes(int number) {
        PatternSizes copy = copy();
        copy.classes = number;
        return copy;
    }

    /** Whether layers and groups marked {@code ?} are there. */
    public PatternSizes optional(boolean included) {
        PatternSizes copy = copy();
        copy.optional = included;
        return copy;
    }

    /**
     * How often {@code [...]*letter} repeats.
     *
     * @param times ≥ 0; 0 leaves the group out
     */
    public PatternSizes repeat(String letter, int times) {
        if (times < 0) {
            throw new IllegalArgumentException(
                    "pattern: " + letter + " is " + times + " but must be 0 or more; 0 leaves the group out");
        }
        PatternSizes copy = copy();
        copy.repeats = new LinkedHashMap<>(repeats);
        copy.repeats.put(letter, times);
        return copy;
    }

    int[] inputShape() {
        return Arrays.copyOf(input, input.length);
    }

    int channels() {
        return channels;
    }

    Window convolution() {
        return convolution;
    }

    Window pooling() {
        return pooling;
    }

    int hidden() {
        return hidden;
    }

    int classes() {
        return classes;
    }

    boolean optional() {
        return optional;
    }

    Map<String, Integer> repeats() {
        return Collections.unmodifiableMap(repeats);
    }
}
