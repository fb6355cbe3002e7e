package convkit.nn.autograd;

import convkit.nn.tensor.Backpropagation;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The computational graph of a small expression, to be read: as a list of its operations, as a drawing in the language of
 * Graphviz, and walked backwards.
 *
 * <pre>{@code
 * Tensor x = Tensor.scalar(2).requiresGrad(true);
 * Tensor w = Tensor.scalar(3).requiresGrad(true);
 * Tensor y = Elementwise.add(Elementwise.mul(w, x), x);
 * Graph graph = Graph.of(y).named(x, "x").named(w, "w");
 * System.out.println(graph);                  // t1 = mul(w, x) = 6, then t2 = add(t1, x) = 8
 * System.out.println(graph.walkBackwards());  // ∂t2/∂x is 1 from add and 3 from mul: 4
 * }</pre>
 *
 * <p>Only what needs a gradient is remembered, so an expression without any {@code requiresGrad(true)} has no graph.
 */
public final class Graph {

    private final Tensor end;
    private final List<Tensor> leaves = new ArrayList<>();
    private final List<Tensor> results;
    private final Map<Tensor, String> names = new IdentityHashMap<>();

    private Graph(Tensor end) {
        this.end = end;
        this.results = new ArrayList<>(Backpropagation.resultsBeforeTheirInputs(end));
        Collections.reverse(results);
        for (Tensor result : results) {
            names.put(result, "t" + (names.size() + 1));
        }
        for (Tensor result : results) {
            for (Tensor input : result.inputs()) {
                if (names.putIfAbsent(input, "x" + (leaves.size() + 1)) == null) {
                    leaves.add(input);
                }
            }
        }
    }

    /**
     * The graph behind a result. Inputs are called x1, x2, …, results t1, t2, …, in the order of computation.
     *
     * @throws IllegalArgumentException if it has none, because nothing it was computed from requires a gradient
     */
    public static Graph of(Tensor result) {
        if (result.inputs().isEmpty()) {
            throw new IllegalArgumentException("graph: the tensor of shape " + Shape.format(result.shape())
                    + " remembers no operation; call requiresGrad(true) on an input before computing");
        }
        return new Graph(result);
    }

    /**
     * Gives an input or a result another name.
     *
     * @return this graph
     * @throws IllegalArgumentException if the tensor is not in the graph, or the name is taken
     */
    public Graph named(Tensor tensor, String name) {
        if (!names.containsKey(tensor)) {
            throw new IllegalArgumentException("graph: '" + name + "' is to name a tensor of shape "
                    + Shape.format(tensor.shape()) + " that is not in the graph of " + names.get(end)
                    + "; name its inputs and results");
        }
        if (names.containsValue(name) && !names.get(tensor).equals(name)) {
            throw new IllegalArgumentException("graph: the name '" + name + "' is taken; use another");
        }
        names.put(tensor, name);
        return this;
    }

    /**
     * A value of the expression.
     *
     * @param name as {@link #named} gave it
     * @param tensor holds the value, and the name of the operation that made it
     * @param inputs positions in {@link #nodes()} of what it was computed from; empty for an input of the expression
     */
    public record Node(String name, Tensor tensor, List<Integer> inputs) {}

    /** All values: the inputs, then the results in the order of computation. */
    public List<Node> nodes() {
        Map<Tensor, Integer> places = new IdentityHashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (Tensor tensor : concat(leaves, results)) {
            List<Integer> inputs = tensor.inputs().stream().map(places::get).toList();
            places.put(tensor, nodes.size());
            nodes.add(new Node(names.get(tensor), tensor, inputs));
        }
        return nodes;
    }

    /**
     * What {@code backward()} on the result would give every value that needs a gradient, by position in {@link #nodes()}.
     * Gradients that are held already are neither counted nor changed.
     *
     * @throws IllegalStateException if the result is no scalar
     */
    public Map<Integer, float[]> gradients() {
        requireScalar();
        Map<Tensor, float[]> held = new IdentityHashMap<>();
        for (Tensor tensor : concat(leaves, results)) {
            if (tensor.grad() != null) {
                held.put(tensor, tensor.gradData().clone());
                tensor.zeroGrad();
            }
        }
        end.gradData()[0] = 1;
        Map<Tensor, float[]> found = new IdentityHashMap<>();
        for (Tensor result : Backpropagation.resultsBeforeTheirInputs(end)) {
            found.put(result, result.gradData().clone());
            Backpropagation.step(result);
        }
        leaves.stream()
                .filter(Tensor::requiresGrad)
                .forEach(leaf -> found.put(leaf, leaf.gradData().clone()));
        found.keySet().forEach(Tensor::zeroGrad);
        held.forEach((tensor, gradient) -> System.arraycopy(gradient, 0, tensor.gradData(), 0, gradient.length));
        Map<Integer, float[]> gradients = new TreeMap<>();
        List<Node> nodes = nodes();
        for (int n = 0; n < nodes.size(); n++) {
            if (found.containsKey(nodes.get(n).tensor())) {
                gradients.put(n, found.get(nodes.get(n).tensor()));
            }
        }
        return gradients;
    }

    private void requireScalar() {
        if (end.size() != 1) {
            throw new IllegalStateException("graph: walking back starts from a scalar but " + names.get(end) + " has "
                    + end.size() + " values (shape " + Shape.format(end.shape()) + "); reduce it first");
        }
    }

    /** The inputs, then each operation, one per line: {@code t1 = mul(w, x) = 6}; larger tensors by their shape. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Tensor leaf : leaves) {
            text.append(names.get(leaf)).append(valueOf(leaf)).append('\n');
        }
        for (Tensor result : results) {
            text.append(formula(result)).append(valueOf(result)).append('\n');
        }
        return text.toString();
    }

    private String formula(Tensor result) {
        return names.get(result) + " = "
                + result.inputs().stream()
                        .map(names::get)
                        .collect(Collectors.joining(", ", result.operation() + "(", ")"));
    }

    private static String valueOf(Tensor tensor) {
        return tensor.size() == 1 ? " = " + number(tensor.data()[0]) : " " + Shape.format(tensor.shape());
    }

    private static String number(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? Integer.toString((int) value)
                : Float.toString(value);
    }

    /**
     * Backpropagation step by step, like {@code backward()} on the result: each operation is told the gradient of its own
     * result and adds its share to each of its inputs. One line per operation, the last first; then the gradient of each
     * input. Gradients add to those that the inputs hold already.
     *
     * @throws IllegalStateException if the result is no scalar
     */
    public String walkBackwards() {
        requireScalar();
        String ofEnd = "∂" + names.get(end) + "/∂";
        StringBuilder text = new StringBuilder(ofEnd + names.get(end) + " = 1\n");
        end.gradData()[0] += 1;
        for (Tensor result : Backpropagation.resultsBeforeTheirInputs(end)) {
            text.append(formula(result)).append(": ").append(ofEnd).append(names.get(result));
            text.append(gradientOf(result.gradData())).append(" →");
            Map<Tensor, float[]> before = new IdentityHashMap<>();
            for (Tensor input : result.inputs()) {
                if (input.requiresGrad()) {
                    before.put(input, input.gradData().clone());
                }
            }
            Backpropagation.step(result);
            result.inputs().stream()
                    .distinct()
                    .filter(before::containsKey)
                    .forEach(input -> text.append(" ")
                            .append(names.get(input))
                            .append(" gets")
                            .append(share(input.gradData(), before.get(input)))
                            .append(','));
            text.setCharAt(text.length() - 1, '\n');
        }
        for (Tensor leaf : leaves) {
            if (leaf.requiresGrad()) {
                text.append(ofEnd)
                        .append(names.get(leaf))
                        .append(gradientOf(leaf.gradData()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String gradientOf(float[] gradient) {
        return gradient.length == 1 ? " = " + number(gradient[0]) : " has " + gradient.length + " values";
    }

    private static String share(float[] after, float[] before) {
        return after.length == 1 ? " " + number(after[0] - before[0]) : " " + after.length + " values";
    }

    /** The graph in DOT, for {@code dot -Tsvg}: boxes hold values, ovals operations, arrows run forward. */
    public String toDot() {
        Map<Tensor, String> ids = new IdentityHashMap<>();
        StringBuilder dot = new StringBuilder("digraph {\n  rankdir=LR;\n");
        for (Tensor tensor : concat(leaves, results)) {
            String id = "v" + (ids.size() + 1);
            ids.put(tensor, id);
            dot.append("  ").append(id).append(" [shape=box, label=");
            dot.append(quoted(names.get(tensor) + valueOf(tensor))).append("];\n");
        }
        for (Tensor result : results) {
            String operation = "op_" + ids.get(result);
            dot.append("  ").append(operation).append(" [shape=oval, label=");
            dot.append(quoted(result.operation())).append("];\n");
            for (Tensor input : result.inputs()) {
                dot.append("  ")
                        .append(ids.get(input))
                        .append(" -> ")
                        .append(operation)
                        .append(";\n");
            }
            dot.append("  ")
                    .append(operation)
                    .append(" -> ")
                    .append(ids.get(result))
                    .append(";\n");
        }
        return dot.append("}\n").toString();
    }

    private static List<Tensor> concat(List<Tensor> first, List<Tensor> second) {
        List<Tensor> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static String quoted(String label) {
        return '"' + label.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
