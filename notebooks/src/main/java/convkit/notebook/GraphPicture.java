package convkit.notebook;

import convkit.nn.autograd.Graph;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The computational graph of a small expression, from left to right: boxes are values, ovals the operations that made them.
 *
 * <pre>{@code
 * Graph graph = Graph.of(y).named(x, "x").named(w, "w");
 * show(GraphPicture.of(graph).values());
 * show(GraphPicture.of(graph).gradients());  // and below each value the derivative of y by it
 * show(GraphPicture.of(graph).animation());  // forward, then backward
 * }</pre>
 */
public final class GraphPicture {

    private final List<Graph.Node> nodes;
    private final Map<Integer, float[]> gradients;
    private final GraphLayout layout;

    private GraphPicture(List<Graph.Node> nodes, Map<Integer, float[]> gradients) {
        this.nodes = nodes;
        this.gradients = gradients;
        this.layout = new GraphLayout(this);
    }

    /**
     * The pictures of a graph. Gradients that its tensors hold are not touched.
     *
     * @throws IllegalStateException if its result is no scalar
     */
    public static GraphPicture of(Graph graph) {
        return new GraphPicture(graph.nodes(), graph.gradients());
    }

    /** Values only: the forward pass. */
    public Drawing values() {
        return layout.drawing("Computational graph: " + words(false) + ".", canvas -> {
            layout.paintArrows(canvas);
            for (int n = 0; n < nodes.size(); n++) {
                layout.paintNode(canvas, n, true, false, false);
            }
        });
    }

    /** Values, and below each the derivative of the result by it. */
    public Drawing gradients() {
        return layout.drawing("Computational graph with gradients: " + words(true) + ".", canvas -> {
            layout.paintArrows(canvas);
            for (int n = 0; n < nodes.size(); n++) {
                layout.paintNode(canvas, n, true, gradients.containsKey(n), false);
            }
        });
    }

    /** One step per operation forward, then one per operation backward. */
    public Animation animation() {
        Drawing base = layout.drawing("Forward and backward: " + words(true) + ".", canvas -> {
            layout.paintArrows(canvas);
            for (int n = 0; n < nodes.size(); n++) {
                layout.paintNode(canvas, n, isInput(n), false, false);
            }
        });
        List<Animation.Step> steps = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            if (!isInput(n)) {
                steps.add(forward(n));
            }
        }
        for (int n = nodes.size() - 1; n >= 0; n--) {
            if (!isInput(n)) {
                steps.add(backward(n));
            }
        }
        return new Animation(base, steps);
    }

    private Animation.Step forward(int n) {
        return new Animation.Step(
                canvas -> layout.paintNode(canvas, n, true, false, false),
                canvas -> {
                    layout.paintSteps(canvas, n, Style.BLUE);
                    layout.paintNode(canvas, n, true, false, true);
                },
                "Forward: " + words(n, false) + ".");
    }

    /** The gradient of the result is known; with it those of inputs of the expression that nothing else reads any more. */
    private Animation.Step backward(int n) {
        List<Integer> known = new ArrayList<>(List.of(n));
        nodes.get(n).inputs().stream()
                .distinct()
                .filter(input -> isInput(input) && gradients.containsKey(input) && firstReader(input) == n)
                .forEach(known::add);
        return new Animation.Step(
                canvas -> known.forEach(node -> layout.paintNode(canvas, node, true, true, false)),
                canvas -> {
                    layout.paintSteps(canvas, n, Style.VERMILLION);
                    known.forEach(node -> layout.paintNode(canvas, node, true, true, node == n));
                },
                "Backward: " + known.stream().map(this::gradientWords).collect(Collectors.joining("; ")) + ".");
    }

    private int firstReader(int input) {
        for (int n = 0; n < nodes.size(); n++) {
            if (nodes.get(n).inputs().contains(input)) {
                return n;
            }
        }
        throw new IllegalStateException(
                "graph picture: nothing reads " + nodes.get(input).name());
    }

    boolean isInput(int n) {
        return nodes.get(n).inputs().isEmpty();
    }

    List<Graph.Node> nodes() {
        return nodes;
    }

    String value(int n) {
        Tensor tensor = nodes.get(n).tensor();
        return text(tensor.data(), tensor.shape());
    }

    String gradient(int n) {
        return text(gradients.get(n), nodes.get(n).tensor().shape());
    }

    /** A few numbers are written out, of more the shape. */
    private static String text(float[] values, int[] shape) {
        if (values.length > 3) {
            return Shape.times(shape) + " values";
        }
        StringBuilder text = new StringBuilder();
        for (float value : values) {
            text.append(text.length() == 0 ? "" : ", ").append(Numbers.brief(value));
        }
        return text.toString();
    }

    private String words(boolean withGradients) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < nodes.size(); n++) {
            text.append(n == 0 ? "" : "; ").append(words(n, withGradients && gradients.containsKey(n)));
        }
        return text.toString();
    }

    private String words(int n, boolean withGradient) {
        Graph.Node node = nodes.get(n);
        String made = isInput(n)
                ? ""
                : " = "
                        + node.inputs().stream()
                                .map(input -> nodes.get(input).name())
                                .collect(Collectors.joining(", ", node.tensor().operation() + "(", ")"));
        return node.name() + made + " = " + value(n) + (withGradient ? ", gradient " + gradient(n) : "");
    }

    private String gradientWords(int n) {
        return "gradient of " + nodes.get(n).name() + " is " + gradient(n);
    }
}
