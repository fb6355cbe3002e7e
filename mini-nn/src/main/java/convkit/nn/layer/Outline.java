package convkit.nn.layer;

import convkit.nn.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What flows where in a network: its layers as nodes, each with the nodes whose outputs it reads. From this a diagram with
 * branches and shortcuts can be drawn. Nothing is computed: shapes are inferred, by the same {@link Network#walk} from which
 * {@link Summary} is made.
 *
 * @param nodes in the order in which they run, the network's input first; the inputs of a node come before it
 */
public record Outline(List<Node> nodes) {

    /** Follow every network down to its simple layers. */
    public static final int WHOLE = Integer.MAX_VALUE;

    /**
     * One box of a diagram.
     *
     * @param path name within the network, such as {@code features.0}; that of the enclosing network for what it makes itself
     * @param layer null for the input, and for what a network makes itself, such as a sum
     * @param description {@link Layer#describe()}, {@code Input}, or what the network calls its own result: {@code Add}
     * @param outputShape for one example, without the batch axis
     * @param parameters number of values learned or stored
     * @param inputs positions in {@link Outline#nodes()}, in the order in which they are read
     */
    public record Node(
            String path, Layer layer, String description, int[] outputShape, long parameters, List<Integer> inputs) {}

    /**
     * The outline of a network for inputs of a shape.
     *
     * @param depth networks inside networks are opened so many levels deep and are one node below: 1 shows the network's own
     *     layers, {@link #WHOLE} all
     * @param inputShape without the batch axis
     * @throws IllegalArgumentException if the shape does not fit, or the depth is below 1
     */
    public static Outline of(Layer network, int depth, int... inputShape) {
        if (depth < 1) {
            throw new IllegalArgumentException("outline: depth is " + depth + " but must be 1 or more");
        }
        int[] batchOfOne = new int[inputShape.length + 1];
        batchOfOne[0] = 1;
        System.arraycopy(inputShape, 0, batchOfOne, 1, inputShape.length);
        network.outputShape(batchOfOne);
        Tracer tracer = new Tracer("", depth, new ArrayList<>(), new IdentityHashMap<>());
        tracer.add(new Node("", null, "Input", inputShape.clone(), 0, List.of()), batchOfOne);
        tracer.step("", network, batchOfOne);
        return new Outline(Collections.unmodifiableList(tracer.nodes));
    }

    /** Knows which node made each shape that is on its way, by the identity of the array. */
    private record Tracer(String path, int depth, List<Node> nodes, Map<int[], Integer> makers)
            implements Network.Walk {

        @Override
        public int[] step(String name, Layer layer, int[] inputShape) {
            String place = path.isEmpty() ? name : path + "." + name;
            if (layer instanceof Network network && depth > 0) {
                int[] out = network.walk(inputShape, new Tracer(place, depth - 1, nodes, makers));
                maker(network, out);
                return out;
            }
            int[] out = layer.outputShape(inputShape).clone();
            List<Integer> inputs = List.of(maker(layer, inputShape));
            add(new Node(place, layer, layer.describe(), ofOne(out), layer.parameterCount(), inputs), out);
            return out;
        }

        @Override
        public void made(String description, int[] outputShape, int[]... from) {
            List<Integer> inputs =
                    Arrays.stream(from).map(shape -> maker(null, shape)).toList();
            add(new Node(path, null, description, ofOne(outputShape), 0, inputs), outputShape);
        }

        private void add(Node node, int[] out) {
            makers.put(out, nodes.size());
            nodes.add(node);
        }

        private int maker(Layer layer, int[] shape) {
            Integer maker = makers.get(shape);
            if (maker == null) {
                throw new IllegalArgumentException("outline: " + (layer == null ? path : layer.describe())
                        + " uses a shape " + Shape.format(shape) + " of unknown origin; a walk must pass on the arrays"
                        + " that it was given or handed out, not copies");
            }
            return maker;
        }

        private static int[] ofOne(int[] shape) {
            return Arrays.copyOfRange(shape, 1, shape.length);
        }
    }
}
