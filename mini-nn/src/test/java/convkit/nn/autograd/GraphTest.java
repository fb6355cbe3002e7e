package convkit.nn.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Reduction;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;

class GraphTest {

    private final Tensor x = Tensor.scalar(2).requiresGrad(true);
    private final Tensor w = Tensor.scalar(3).requiresGrad(true);
    private final Tensor y = Elementwise.add(Elementwise.mul(w, x), x);
    private final Graph graph = Graph.of(y).named(x, "x").named(w, "w");

    /** The example of the class documentation: y = w·x + x at w = 3, x = 2. */
    @Test
    void theExpressionIsListedInTheOrderOfComputation() {
        assertThat(graph).hasToString("""
                w = 3
                x = 2
                t1 = mul(w, x) = 6
                t2 = add(t1, x) = 8
                """);
    }

    /** ∂y/∂w = x = 2 and ∂y/∂x = w + 1 = 4, of which add hands over 1 and mul 3. */
    @Test
    void theWalkBackwardsNamesEveryShare() {
        assertThat(graph.walkBackwards()).isEqualTo("""
                ∂t2/∂t2 = 1
                t2 = add(t1, x): ∂t2/∂t2 = 1 → t1 gets 1, x gets 1
                t1 = mul(w, x): ∂t2/∂t1 = 1 → w gets 2, x gets 3
                ∂t2/∂w = 2
                ∂t2/∂x = 4
                """);
    }

    @Test
    void theWalkBackwardsLeavesTheGradientsOfBackward() {
        graph.walkBackwards();
        float gradX = x.grad().item();
        float gradW = w.grad().item();
        x.zeroGrad();
        w.zeroGrad();
        y.backward();
        assertThat(x.grad().item()).isEqualTo(gradX);
        assertThat(w.grad().item()).isEqualTo(gradW);
    }

    @Test
    void gradientsOfAllValuesLeaveWhatIsHeldAlone() {
        x.gradData()[0] = 5;

        assertThat(graph.nodes())
                .extracting(node -> node.name() + " " + node.inputs())
                .containsExactly("w []", "x []", "t1 [0, 1]", "t2 [2, 1]");
        assertThat(graph.gradients()).containsOnlyKeys(0, 1, 2, 3);
        assertThat(graph.gradients().values())
                .containsExactly(new float[] {2}, new float[] {4}, new float[] {1}, new float[] {1});
        assertThat(x.grad().item()).isEqualTo(5);
        y.backward();
        assertThat(x.grad().item()).isEqualTo(9);
        assertThat(w.grad().item()).isEqualTo(2);
    }

    @Test
    void aSquareGetsBothSharesAtOnce() {
        Tensor square = Elementwise.mul(x, x);
        assertThat(Graph.of(square).named(x, "x").walkBackwards()).isEqualTo("""
                ∂t1/∂t1 = 1
                t1 = mul(x, x): ∂t1/∂t1 = 1 → x gets 4
                ∂t1/∂x = 4
                """);
    }

    @Test
    void largerTensorsAreShownByShapeAndConstantsGetNoGradient() {
        Tensor a = Tensor.vector(1, 2, 3).requiresGrad(true);
        Tensor constant = Tensor.vector(0.5f, 0.5f, 0.5f);
        Tensor sum = Reduction.sum(Elementwise.mul(a, constant));
        Graph shown = Graph.of(sum).named(sum, "loss");
        assertThat(shown).hasToString("""
                x1 [3]
                x2 [3]
                t1 = mul(x1, x2) [3]
                loss = sum(t1) = 3
                """);
        assertThat(shown.walkBackwards()).isEqualTo("""
                ∂loss/∂loss = 1
                loss = sum(t1): ∂loss/∂loss = 1 → t1 gets 3 values
                t1 = mul(x1, x2): ∂loss/∂t1 has 3 values → x1 gets 3 values
                ∂loss/∂x1 has 3 values
                """);
        assertThat(a.grad().data()).containsOnly(0.5f);
        assertThat(constant.grad()).isNull();
    }

    @Test
    void graphvizText() {
        assertThat(graph.named(y, "\"y\"").toDot()).isEqualTo("""
                digraph {
                  rankdir=LR;
                  v1 [shape=box, label="w = 3"];
                  v2 [shape=box, label="x = 2"];
                  v3 [shape=box, label="t1 = 6"];
                  v4 [shape=box, label="\\"y\\" = 8"];
                  op_v3 [shape=oval, label="mul"];
                  v1 -> op_v3;
                  v2 -> op_v3;
                  op_v3 -> v3;
                  op_v4 [shape=oval, label="add"];
                  v3 -> op_v4;
                  v2 -> op_v4;
                  op_v4 -> v4;
                }
                """);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> Graph.of(Elementwise.relu(Tensor.vector(1, 2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("graph: the tensor of shape [2] remembers no operation; call requiresGrad(true) on an input"
                        + " before computing");
        assertThatThrownBy(() -> graph.named(Tensor.scalar(1), "z"))
                .hasMessage("graph: 'z' is to name a tensor of shape [] that is not in the graph of t2;"
                        + " name its inputs and results");
        assertThatThrownBy(() -> graph.named(y, "x")).hasMessage("graph: the name 'x' is taken; use another");
        assertThatThrownBy(() -> Graph.of(Elementwise.relu(Tensor.vector(1, 2).requiresGrad(true)))
                        .walkBackwards())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "graph: walking back starts from a scalar but t1 has 2 values (shape [2]); reduce it first");
    }
}
