package convkit.nn.spec;

import convkit.nn.layer.Sequential;
import convkit.nn.spec.PatternParser.Item;
import convkit.nn.spec.PatternParser.Kind;
import convkit.nn.spec.PatternParser.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A network written as one line, the way lectures write architectures:
 *
 * <pre>{@code
 * NetworkPattern.parse("INPUT -> [[CONV -> RELU]*2 -> POOL]*3 -> [FC -> RELU]*2 -> FC")
 *         .build(PatternSizes.input(3, 32, 32).classes(10), random);
 * NetworkPattern.parse("INPUT(1x28x28) -> CONV(20, 5x5) -> POOL(2) -> FC(500) -> RELU -> FC(10)").build(random);
 * }</pre>
 *
 * <p>{@code ->} (or →) joins, {@code [ ]} groups, {@code *3} or {@code *N} repeats 0 times or more, {@code ?} marks what may be
 * left out. Layers and their options, in any order:
 *
 * <ul>
 *   <li>{@code INPUT(3x32x32)}: first and only once; without a shape, {@link PatternSizes} gives it
 *   <li>{@code CONV(32, 5x5, stride 1, pad 2, dilation 1)}: channels and kernel; {@code pad same} keeps the size. A kernel that
 *       is written out has stride 1 and no padding unless they are written too
 *   <li>{@code POOL(2)}, {@code POOL(3x3, stride 2, pad 1)}: max pooling, the stride is the kernel size unless given; {@code
 *       AVGPOOL} alike
 *   <li>{@code FC(1000)}: full connection; maps are flattened before it. Without a number the last one has as many units as
 *       there are classes
 *   <li>{@code RELU, SIGMOID, NORM} (batch norm of maps), {@code DROPOUT(0.5), SOFTMAX} (as log-probabilities)
 * </ul>
 */
public final class NetworkPattern {

    private static final int MOST_LAYERS = 10_000;

    private final PatternText source;
    private final List<Item> items;

    private NetworkPattern(PatternText source, List<Item> items) {
        this.source = source;
        this.items = items;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is no pattern; the message points at the column
     */
    public static NetworkPattern parse(String text) {
        PatternText source = new PatternText(text);
        List<Item> items = PatternParser.parse(source);
        Item first = items.get(0);
        if (!"INPUT".equals(first.layer()) || first.optional() || first.repeat() != null) {
            throw source.error(first.position(), "a pattern starts with INPUT, once");
        }
        return new NetworkPattern(source, items);
    }

    /** The network of a pattern that gives the input shape itself; other sizes as {@link PatternSizes#input} says. */
    public Sequential build(RandomGenerator random) {
        return build(PatternSizes.input(), random);
    }

    /**
     * The network.
     *
     * @param random gives the layers' seeds
     * @throws IllegalArgumentException if a size is missing or a layer does not fit; the message points at the column
     */
    public Sequential build(PatternSizes sizes, RandomGenerator random) {
        List<Item> layers = expand(items.subList(1, items.size()), sizes);
        if (layers.isEmpty()) {
            throw source.error(items.get(0).position(), "no layer follows INPUT; add at least one, such as FC");
        }
        int lastFull = -1;
        for (int i = 0; i < layers.size(); i++) {
            lastFull = layers.get(i).layer().equals("FC") ? i : lastFull;
        }
        NetworkBuilder builder = NetworkBuilder.input(random, inputShape(sizes));
        for (int i = 0; i < layers.size(); i++) {
            Item layer = layers.get(i);
            try {
                new PatternLayer(source, layer, sizes, i == lastFull).addTo(builder);
            } catch (PatternLayer.Misfit e) {
                throw source.error(layer.position(), e.getMessage(), e);
            }
        }
        return builder.build();
    }

    private int[] inputShape(PatternSizes sizes) {
        Item input = items.get(0);
        Map<String, Token> options = input.options();
        if (options.isEmpty()) {
            if (sizes.inputShape().length == 0) {
                throw source.error(
                        input.position(),
                        "the input has no shape; write INPUT(3x32x32) or give PatternSizes.input(3, 32, 32)");
            }
            return sizes.inputShape();
        }
        Token shape = options.values().iterator().next();
        if (options.size() > 1
                || shape.kind() == Kind.NAME
                || !(options.containsKey("size") || options.containsKey("number"))) {
            throw source.error(input.position(), "INPUT takes one shape, such as INPUT(3x32x32)");
        }
        return Arrays.stream(shape.text().split("x"))
                .mapToInt(length -> PatternLayer.wholeNumber(source, shape.position(), length, 1))
                .toArray();
    }

    /** The layers of a chain, one after the other. A group is expanded once and then repeated. */
    private List<Item> expand(List<Item> chain, PatternSizes sizes) {
        List<Item> layers = new ArrayList<>();
        for (Item item : chain) {
            List<Item> once = item.layer() == null ? expand(item.group(), sizes) : List.of(item);
            int times = item.optional() && !sizes.optional() ? 0 : times(item, sizes);
            if (layers.size() + (long) once.size() * times > MOST_LAYERS) {
                throw source.error(item.position(), "more than " + MOST_LAYERS + " layers; repeat less often");
            }
            for (int i = 0; i < times && !once.isEmpty(); i++) {
                layers.addAll(once);
            }
        }
        return layers;
    }

    private int times(Item item, PatternSizes sizes) {
        Token repeat = item.repeat();
        if (repeat == null) {
            return 1;
        }
        if (repeat.kind() == Kind.NUMBER) {
            return PatternLayer.wholeNumber(source, repeat.position(), repeat.text(), 0);
        }
        Integer times = sizes.repeats().get(repeat.text());
        if (times == null) {
            throw source.error(
                    repeat.position(),
                    "'" + repeat.text() + "' has no number; give PatternSizes.repeat(\"" + repeat.text() + "\", …)");
        }
        return times;
    }

    /** The text that was read. */
    @Override
    public String toString() {
        return source.text();
    }
}
