package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.autograd.Graph;
import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Reduction;
import convkit.nn.tensor.Tensor;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;

class GraphPictureTest {

    private final Tensor x = Tensor.scalar(2).requiresGrad(true);
    private final Tensor w = Tensor.scalar(3).requiresGrad(true);
    private final Graph graph =
            Graph.of(Elementwise.add(Elementwise.mul(w, x), x)).named(x, "x").named(w, "w");

    @Test
    void valuesAndGradientsStandInTheNodes() {
        GraphPicture picture = GraphPicture.of(graph);

        assertThat(picture.values().text())
                .isEqualTo("Computational graph: w = 3; x = 2; t1 = mul(w, x) = 6; t2 = add(t1, x) = 8.");
        assertThat(picture.gradients().text())
                .isEqualTo(
                        "Computational graph with gradients: w = 3, gradient 2; x = 2, gradient 4; t1 = mul(w, x) = 6,"
                                + " gradient 1; t2 = add(t1, x) = 8, gradient 1.");
        assertThat(RecordingCanvas.of(picture.values()).words())
                .contains("w", "x", "t1", "×", "+", "6", "8")
                .doesNotContain("grad");
        assertThat(RecordingCanvas.of(picture.gradients()).words().stream().filter("grad"::equals))
                .hasSize(4);
    }

    @Test
    void firstForwardThenBackward() {
        Animation film = GraphPicture.of(graph).animation();

        assertThat(film.length()).isEqualTo(4);
        assertThat(RecordingCanvas.of(film.frame(0)).words()).contains("6").doesNotContain("8", "grad");
        assertThat(film.frame(1).text()).isEqualTo("Forward: t2 = add(t1, x) = 8.");
        assertThat(film.frame(2).text()).isEqualTo("Backward: gradient of t2 is 1.");
        assertThat(film.frame(3).text())
                .isEqualTo("Backward: gradient of t1 is 1; gradient of w is 2; gradient of x is 4.");
        assertThat(RecordingCanvas.of(film.frame(3)).boxes)
                .filteredOn(box -> Style.KERNEL.equals(box.box().fill()))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void noArrowRunsThroughAValue() {
        Tensor b = Tensor.scalar(1).requiresGrad(true);
        Tensor d = Tensor.scalar(-1);
        Tensor u = Elementwise.add(Elementwise.mul(w, x), b);
        Tensor y = Elementwise.sigmoid(u);
        Tensor loss = Elementwise.add(Elementwise.square(Elementwise.sub(y, d)), Elementwise.mul(w, w));
        RecordingCanvas canvas =
                RecordingCanvas.of(GraphPicture.of(Graph.of(loss)).gradients());

        assertThat(canvas.lines)
                .isNotEmpty()
                .allSatisfy(line -> assertThat(canvas.boxes)
                        .noneMatch(box -> new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2())
                                .intersects(new Rectangle2D.Double(
                                        box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2))));
        for (RecordingCanvas.DrawnBox a : canvas.boxes) {
            assertThat(canvas.boxes)
                    .filteredOn(other -> Math.abs(other.x() - a.x()) < 1 && Math.abs(other.y() - a.y()) < 20)
                    .containsExactly(a);
        }
    }

    @Test
    void largerTensorsShowTheirShape() {
        Tensor v = Tensor.vector(1, 2, 3, 4).requiresGrad(true);
        Tensor two = Tensor.vector(1, -2).requiresGrad(true);
        assertThat(GraphPicture.of(Graph.of(Reduction.sum(v, 0))).values().text())
                .contains("x1 = 4 values");
        assertThat(GraphPicture.of(Graph.of(Reduction.sum(two, 0))).gradients().text())
                .contains("x1 = 1, −2, gradient 1, 1");
        assertThatThrownBy(() -> GraphPicture.of(Graph.of(Elementwise.square(v))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "graph: walking back starts from a scalar but t1 has 4 values (shape [4]); reduce it first");
    }
}
