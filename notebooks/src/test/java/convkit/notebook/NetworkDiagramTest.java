package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.Window;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Branches;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Identity;
import convkit.nn.layer.Layer;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Residual;
import convkit.nn.layer.Sequential;
import convkit.nn.model.LeNet;
import convkit.nn.model.Zoo;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkDiagramTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    private static Layer conv(int in, int out) {
        return new Conv2d(in, out, Window.of(3).padding(1), RANDOM);
    }

    @Test
    void activationsStandInTheBoxOfTheirLayer() {
        Drawing drawing = NetworkDiagram.of(LeNet.modern(RANDOM), 1, 32, 32).drawing();

        assertThat(drawing.text())
                .isEqualTo("Network diagram of Sequential of 13 with 61,706 parameters: input 1×32×32;"
                        + " Conv2d(1 → 6, 5×5) + ReLU → 6×28×28; MaxPool2d(2×2, stride 2) → 6×14×14;"
                        + " Conv2d(6 → 16, 5×5) + ReLU → 16×10×10; MaxPool2d(2×2, stride 2) → 16×5×5;"
                        + " Conv2d(16 → 120, 5×5) + ReLU → 120×1×1; Flatten → 120; Linear(120 → 84) + ReLU → 84;"
                        + " Linear(84 → 10) + LogSoftmax → 10.");
        assertThat(RecordingCanvas.of(drawing).words()).contains("+ ReLU", "6×28×28", "c1 · 156 parameters");
    }

    @Test
    void whatAnotherLayerReadsIsNotFoldedAway() {
        Sequential network = new Sequential(
                conv(1, 2),
                new BatchNorm2d(2),
                new Residual(new Sequential(new ReLU(), conv(2, 2))),
                new Branches(new Identity(), new MaxPool2d(Window.of(3).padding(1))));

        assertThat(NetworkDiagram.of(network, 1, 6, 6).blocks())
                .extracting(block -> block.lines() + " " + block.inputs())
                .containsExactly(
                        "[Input] []",
                        "[Conv2d(1 → 2, 3×3, padding 1), + BatchNorm2d(2)] [0]",
                        "[ReLU] [1]",
                        "[Conv2d(2 → 2, 3×3, padding 1)] [2]",
                        "[Add] [3, 1]",
                        "[MaxPool2d(3×3, padding 1)] [4]",
                        "[Concat] [4, 5]");
        assertThat(NetworkDiagram.of(network, 1, 6, 6).drawing().text())
                .contains("Add of box 3 and box 1 → 2×6×6", "Concat of box 4 and box 5 → 4×6×6.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet", "resnet20", "unet-small", "wavenet", "detector", "fcn-small", "densenet-small"})
    void noArrowRunsThroughABox(String name) {
        Zoo.Entry entry = Zoo.named(name);
        for (int depth = 1; depth < 4; depth++) {
            NetworkDiagram diagram = NetworkDiagram.of(entry.build().apply(RANDOM), entry.input())
                    .depth(depth);
            RecordingCanvas canvas = RecordingCanvas.of(diagram.drawing());

            List<Rectangle2D> boxes = canvas.boxes.stream()
                    .map(box -> (Rectangle2D)
                            new Rectangle2D.Double(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2))
                    .toList();
            assertThat(boxes).hasSameSizeAs(diagram.blocks());
            assertThat(canvas.lines)
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(boxes)
                            .noneMatch(box ->
                                    new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()).intersects(box)));
            for (int a = 0; a < boxes.size(); a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(boxes.get(a).intersects(boxes.get(b))).isFalse();
                }
            }
            int arrows = diagram.blocks().stream()
                    .mapToInt(block -> block.inputs().size())
                    .sum();
            assertThat(canvas.shapes).as("arrow heads").hasSize(arrows);
        }
    }

    @Test
    void tooManyBoxesAreRefused() {
        Layer[] many = new Layer[161];
        for (int i = 0; i < many.length; i++) {
            many[i] = conv(1, 1);
        }
        assertThatThrownBy(
                        () -> NetworkDiagram.of(new Sequential(many), 1, 4, 4).drawing())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("network diagram: 162 boxes but at most 160 can be read; use depth(1) or depth(2)");
    }
}
