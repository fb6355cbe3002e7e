package convkit.nn.spec;

import convkit.nn.conv.Window;
import convkit.nn.spec.PatternParser.Item;
import convkit.nn.spec.PatternParser.Kind;
import convkit.nn.spec.PatternParser.Token;
import java.util.LinkedHashMap;
import java.util.Map;

/** One layer of a pattern: what its options mean. */
final class PatternLayer {

    /** The layer and its options can be read, but the network cannot be built with it. */
    static final class Misfit extends RuntimeException {
        Misfit(IllegalArgumentException cause) {
            super(cause.getMessage(), cause);
        }
    }

    @FunctionalInterface
    private interface Addition {
        void run();
    }

    private final PatternText source;
    private final Item item;
    private final PatternSizes sizes;
    private final boolean lastFull;
    private final Map<String, Token> unread;

    /** @param lastFull whether this is the last FC of the network */
    PatternLayer(PatternText source, Item item, PatternSizes sizes, boolean lastFull) {
        this.source = source;
        this.item = item;
        this.sizes = sizes;
        this.lastFull = lastFull;
        this.unread = new LinkedHashMap<>(item.options());
    }

    /** @throws Misfit if the layer does not fit the shape that the builder has reached */
    void addTo(NetworkBuilder builder) {
        switch (item.layer()) {
            case "CONV" -> {
                int channels = number("number", 1, sizes.channels());
                Window window = convolutionWindow();
                add("channels, a kernel such as 5x5, stride, pad, dilation", () -> builder.conv2d(channels, window));
            }
            case "POOL" -> {
                Window window = poolingWindow();
                add("a kernel such as 2, stride, pad", () -> builder.maxPool2d(window));
            }
            case "AVGPOOL" -> {
                Window window = poolingWindow();
                add("a kernel such as 2, stride, pad", () -> builder.avgPool2d(window));
            }
            case "FC" -> {
                int units = number("number", 1, lastFull ? sizes.classes() : sizes.hidden());
                add("a number of units", () -> builder.dense(units));
            }
            case "DROPOUT" -> {
                Token given = unread.remove("number");
                double probability = given == null ? 0.5 : Double.parseDouble(given.text());
                add("a probability", () -> builder.dropout(probability));
            }
            case "RELU" -> add("nothing", builder::relu);
            case "SIGMOID" -> add("nothing", builder::sigmoid);
            case "NORM" -> add("nothing", builder::batchNorm);
            case "SOFTMAX" -> add("nothing", builder::logSoftmax);
            case "INPUT" -> throw error(item.position(), "INPUT stands only at the start");
            default ->
                throw error(
                        item.position(),
                        "there is no layer '" + item.layer()
                                + "'; use CONV, POOL, AVGPOOL, FC, RELU, SIGMOID, NORM, DROPOUT or SOFTMAX");
        }
    }

    private void add(String options, Addition addition) {
        unread.forEach((key, token) -> {
            String name = key.equals("number") || key.equals("size") ? token.text() : key;
            throw error(token.position(), item.layer() + " has no option '" + name + "'; it takes " + options);
        });
        try {
            addition.run();
        } catch (IllegalArgumentException e) {
            throw new Misfit(e);
        }
    }

    private Window convolutionWindow() {
        Token kernel = unread.remove("size");
        Window window = kernel == null ? sizes.convolution() : window(kernel);
        window = window.stride(number("stride", 1, window.stride())).dilation(number("dilation", 1, window.dilation()));
        Token pad = unread.get("pad");
        if (pad != null && pad.kind() == Kind.NAME && pad.text().equals("same")) {
            unread.remove("pad");
            try {
                return window.samePadding();
            } catch (IllegalArgumentException e) {
                throw new Misfit(e);
            }
        }
        return window.padding(number("pad", 0, window.padding()));
    }

    private Window poolingWindow() {
        Token kernel = unread.containsKey("size") ? unread.remove("size") : unread.remove("number");
        Window window = sizes.pooling();
        if (kernel != null) {
            window = window(kernel);
            window = window.stride(window.kernelSize());
        }
        return window.stride(number("stride", 1, window.stride())).padding(number("pad", 0, window.padding()));
    }

    private Window window(Token kernel) {
        String[] sides = kernel.text().split("x");
        if (sides.length > 2 || !sides[0].equals(sides[sides.length - 1])) {
            throw error(kernel.position(), "the kernel is " + kernel.text() + " but must be square, such as 5x5");
        }
        return Window.of(wholeNumber(source, kernel.position(), sides[0], 1));
    }

    private int number(String key, int minimum, int otherwise) {
        Token given = unread.remove(key);
        return given == null ? otherwise : wholeNumber(source, given.position(), given.text(), minimum);
    }

    static int wholeNumber(PatternText source, int position, String text, int minimum) {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < minimum) {
            throw source.error(position, "'" + text + "' is no whole number from " + minimum + " to 999999999");
        }
        return Integer.parseInt(text);
    }

    private IllegalArgumentException error(int position, String problem) {
        return source.error(position, problem);
    }
}
