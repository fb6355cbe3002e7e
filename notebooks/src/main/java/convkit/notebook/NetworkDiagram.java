package convkit.notebook;

import convkit.nn.layer.BatchNorm1d;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Identity;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Network;
import convkit.nn.layer.Outline;
import convkit.nn.tensor.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A network as boxes and arrows, drawn from the model itself: {@link Outline} says which layer reads whose output. Activations
 * and batch norms, which keep the shape, stand in the box of the layer they follow.
 *
 * <pre>{@code
 * show(NetworkDiagram.of(model, 1, 32, 32).drawing());
 * show(NetworkDiagram.of(resNet, 3, 32, 32).depth(2).drawing());  // inner networks as one box each
 * }</pre>
 */
public final class NetworkDiagram {

    /** More boxes than this make a picture that nobody reads. */
    private static final int MOST = 160;

    /**
     * One box.
     *
     * @param lines what it is, then what was folded into it
     * @param inputs positions of other boxes, all before this one
     */
    record Block(Outline.Node node, List<String> lines, List<Integer> inputs) {

        /** A result of the network itself, such as a sum. */
        boolean joins() {
            return node.layer() == null && !inputs.isEmpty();
        }

        String shape() {
            return Shape.times(node.outputShape());
        }
    }

    private final Layer model;
    private final int[] inputShape;
    private final int depth;

    private NetworkDiagram(Layer model, int[] inputShape, int depth) {
        this.model = model;
        this.inputShape = inputShape;
        this.depth = depth;
    }

    /**
     * A diagram of all simple layers of a network.
     *
     * @param inputShape without the batch axis
     */
    public static NetworkDiagram of(Layer model, int... inputShape) {
        return new NetworkDiagram(model, inputShape.clone(), Outline.WHOLE);
    }

    /** The same with networks inside the network opened only so many levels deep; 1 shows its own layers. */
    public NetworkDiagram depth(int levels) {
        return new NetworkDiagram(model, inputShape, levels);
    }

    /**
     * The picture.
     *
     * @throws IllegalArgumentException if the shape does not fit, or there are too many boxes to draw
     */
    public Drawing drawing() {
        List<Block> blocks = blocks();
        if (blocks.size() > MOST) {
            throw new IllegalArgumentException("network diagram: " + blocks.size() + " boxes but at most " + MOST
                    + " can be read; use depth(1) or depth(2)");
        }
        return new DiagramLayout(blocks).drawing(describe(blocks));
    }

    /** The nodes of the outline, some folded into others. */
    List<Block> blocks() {
        List<Outline.Node> nodes = Outline.of(model, depth, inputShape).nodes();
        int[] readers = new int[nodes.size()];
        nodes.forEach(node -> node.inputs().forEach(input -> readers[input]++));
        List<Block> blocks = new ArrayList<>();
        int[] blockOf = new int[nodes.size()];
        for (int n = 0; n < nodes.size(); n++) {
            Outline.Node node = nodes.get(n);
            if (node.layer() instanceof Identity) {
                blockOf[n] = blockOf[node.inputs().get(0)];
            } else if (folds(node, nodes, readers)) {
                blockOf[n] = blockOf[node.inputs().get(0)];
                blocks.get(blockOf[n]).lines().add("+ " + node.description());
            } else {
                blockOf[n] = blocks.size();
                List<Integer> inputs =
                        node.inputs().stream().map(input -> blockOf[input]).toList();
                blocks.add(new Block(node, new ArrayList<>(List.of(node.description())), inputs));
            }
        }
        return blocks;
    }

    /** Whether a node only changes values of the one before, which nobody else reads. */
    private static boolean folds(Outline.Node node, List<Outline.Node> nodes, int[] readers) {
        if (node.layer() == null || node.layer() instanceof Network) {
            return false;
        }
        int input = node.inputs().get(0);
        boolean simple =
                node.parameters() == 0 || node.layer() instanceof BatchNorm2d || node.layer() instanceof BatchNorm1d;
        return simple
                && readers[input] == 1
                && !nodes.get(input).inputs().isEmpty()
                && Arrays.equals(node.outputShape(), nodes.get(input).outputShape());
    }

    private String describe(List<Block> blocks) {
        StringBuilder text = new StringBuilder(
                "Network diagram of " + model.describe() + " with " + Numbers.grouped(model.parameterCount())
                        + " parameters: input " + blocks.get(0).shape());
        for (int b = 1; b < blocks.size(); b++) {
            Block block = blocks.get(b);
            boolean straight = block.inputs().equals(List.of(b - 1));
            text.append("; ").append(name(blocks, b)).append(String.join(" ", block.lines()));
            if (!straight) {
                text.append(" of ")
                        .append(block.inputs().stream()
                                .map(input -> input == 0 ? "the input" : "box " + input)
                                .collect(Collectors.joining(" and ")));
            }
            text.append(" → ").append(block.shape());
        }
        return text.append('.').toString();
    }

    /** Boxes are numbered where the words must refer to them. */
    private static String name(List<Block> blocks, int b) {
        boolean wanted = false;
        for (int other = b + 1; other < blocks.size(); other++) {
            boolean straight = blocks.get(other).inputs().equals(List.of(other - 1));
            wanted |= !straight && blocks.get(other).inputs().contains(b);
        }
        return wanted ? "box " + b + ", " : "";
    }
}
