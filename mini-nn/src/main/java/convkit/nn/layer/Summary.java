package convkit.nn.layer;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a network is made of: one row per layer, and the totals, as the lectures print them. Nothing is computed: shapes
 * are inferred, so a summary of any network is quick and small.
 *
 * <p>Megabytes are of 2²⁰ bytes and 4 bytes per value; forward/backward counts every listed output twice, once for the
 * value and once for its gradient. Layers that only reshape ({@link Layer#isView()}) make no values and are not listed.
 *
 * @param inputShape of one example, without the batch axis
 * @param rows in the order in which the layers run
 */
public record Summary(int[] inputShape, List<Row> rows) {

    private static final double BYTES_PER_VALUE = 4;
    private static final double MEGABYTE = 1 << 20;

    /**
     * One layer.
     *
     * @param path name within the network, such as {@code features.0}
     * @param layer what it is, such as {@code Conv2d(1 → 6, 5×5)}
     * @param outputShape for one example, without the batch axis
     * @param parameters number of values learned or stored
     * @param trainable how many of them receive a gradient
     * @param multiplyAdds for one example
     * @param rung of the kernel ladder that computes the layer for one example; empty if it is no convolution
     */
    public record Row(
            String path,
            String layer,
            int[] outputShape,
            long parameters,
            long trainable,
            long multiplyAdds,
            String rung) {

        /** Number of values that the layer puts out for one example. */
        public long outputSize() {
            return Shape.size(outputShape);
        }
    }

    static Summary of(Layer layer, int... inputShape) {
        List<Row> rows = new ArrayList<>();
        int[] batchOfOne = new int[inputShape.length + 1];
        batchOfOne[0] = 1;
        System.arraycopy(inputShape, 0, batchOfOne, 1, inputShape.length);
        layer.outputShape(batchOfOne);
        new Collector("", rows).step("", layer, batchOfOne);
        return new Summary(inputShape.clone(), List.copyOf(rows));
    }

    /** Walks through a network and the networks inside it, and leaves a row for each output that is made. */
    private record Collector(String path, List<Row> rows) implements Network.Walk {

        @Override
        public int[] step(String name, Layer layer, int[] inputShape) {
            String place = path.isEmpty() ? name : path + "." + name;
            if (layer instanceof Network network) {
                return network.walk(inputShape, new Collector(place, rows));
            }
            int[] outputShape = layer.outputShape(inputShape);
            if (!layer.isView()) {
                long trainable = layer.parameters().values().stream()
                        .filter(Tensor::requiresGrad)
                        .mapToLong(Tensor::size)
                        .sum();
                add(
                        place,
                        layer.describe(),
                        outputShape,
                        layer.parameterCount(),
                        trainable,
                        layer.multiplyAdds(inputShape),
                        layer instanceof ConvLayer<?> convolution ? convolution.rungFor(inputShape) : "");
            }
            return outputShape;
        }

        @Override
        public void made(String description, int[] outputShape, int[]... from) {
            add(path, description, outputShape, 0, 0, 0, "");
        }

        private void add(
                String place,
                String layer,
                int[] shape,
                long parameters,
                long trainable,
                long multiplyAdds,
                String rung) {
            int[] ofOneExample = Arrays.copyOfRange(shape, 1, shape.length);
            rows.add(new Row(place, layer, ofOneExample, parameters, trainable, multiplyAdds, rung));
        }
    }

    /** Number of values in all parameters. */
    public long parameters() {
        return rows.stream().mapToLong(Row::parameters).sum();
    }

    /** How many of them receive a gradient. */
    public long trainable() {
        return rows.stream().mapToLong(Row::trainable).sum();
    }

    /** Multiply-adds of one forward pass for one example. */
    public long multiplyAdds() {
        return rows.stream().mapToLong(Row::multiplyAdds).sum();
    }

    /** Megabytes of one example. */
    public double inputMegabytes() {
        return Shape.size(inputShape) * BYTES_PER_VALUE / MEGABYTE;
    }

    /** Megabytes of all listed outputs and their gradients, for one example. */
    public double forwardBackwardMegabytes() {
        return 2 * rows.stream().mapToLong(Row::outputSize).sum() * BYTES_PER_VALUE / MEGABYTE;
    }

    /** Megabytes of all parameters. */
    public double parameterMegabytes() {
        return parameters() * BYTES_PER_VALUE / MEGABYTE;
    }

    /** How many convolutions each rung of the kernel ladder computes, such as {@code vector 2, naive 1}; empty if none. */
    public String rungs() {
        Map<String, Long> counts = rows.stream()
                .map(Row::rung)
                .filter(rung -> !rung.isEmpty())
                .collect(Collectors.groupingBy(rung -> rung, LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(rung -> rung.getKey() + " " + rung.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The totals by their names, in the order in which they are printed. */
    public Map<String, String> totals() {
        Map<String, String> totals = new LinkedHashMap<>();
        totals.put("Total parameters", count(parameters()));
        totals.put("Trainable parameters", count(trainable()));
        totals.put("Non-trainable parameters", count(parameters() - trainable()));
        totals.put("Multiply-adds", count(multiplyAdds()));
        totals.put("Input (MB)", megabytes(inputMegabytes()));
        totals.put("Forward/backward (MB)", megabytes(forwardBackwardMegabytes()));
        totals.put("Parameters (MB)", megabytes(parameterMegabytes()));
        if (!rungs().isEmpty()) {
            totals.put("Convolutions by rung", rungs());
        }
        return totals;
    }

    /** The table as text, one line per layer, closed by the totals. */
    @Override
    public String toString() {
        String format = "%-" + width("Layer", Row::layer) + "s  %-16s %14s %14s %16s%n";
        StringBuilder text = new StringBuilder();
        String header =
                String.format(Locale.ROOT, format, "Layer", "Output shape", "Parameters", "Trainable", "Multiply-adds");
        String rule = "─".repeat(header.stripTrailing().length()) + System.lineSeparator();
        text.append(header).append(rule);
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    format,
                    row.layer(),
                    Shape.times(row.outputShape()),
                    count(row.parameters()),
                    count(row.trainable()),
                    count(row.multiplyAdds())));
        }
        text.append(rule);
        totals().forEach((name, value) -> text.append(String.format(Locale.ROOT, "%-26s %14s%n", name, value)));
        return text.toString();
    }

    private int width(String header, java.util.function.Function<Row, String> column) {
        return rows.stream().map(column).mapToInt(String::length).reduce(header.length(), Math::max);
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String megabytes(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
