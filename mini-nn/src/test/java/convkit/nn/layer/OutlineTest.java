package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.Window;
import convkit.nn.model.LeNet;
import convkit.nn.model.WaveNet;
import convkit.nn.model.Zoo;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    @Test
    void layersInARowReadTheOneBefore() {
        Outline outline = Outline.of(LeNet.modern(RANDOM), Outline.WHOLE, 1, 32, 32);

        for (int i = 1; i < outline.nodes().size(); i++) {
            assertThat(outline.nodes().get(i).inputs()).containsExactly(i - 1);
        }
        assertThat(outline.nodes().get(0).description()).isEqualTo("Input");
        assertThat(outline.nodes().get(1).outputShape()).containsExactly(6, 28, 28);
        assertThat(outline.nodes().stream().mapToLong(Outline.Node::parameters).sum())
                .isEqualTo(61_706);
    }

    @Test
    void aResidualAddsItsInputOrItsShortcut() {
        Conv2d body = new Conv2d(2, 2, Window.of(3).padding(1), RANDOM);
        assertThat(edges(
                        Outline.of(new Sequential(new ReLU(), new Residual(body), new ReLU()), Outline.WHOLE, 2, 5, 5)))
                .containsExactly("Input []", "ReLU [0]", body.describe() + " [1]", "Add [2, 1]", "ReLU [3]");
        Conv2d shortcut = new Conv2d(2, 2, 1, RANDOM);
        assertThat(edges(Outline.of(new Residual(body, shortcut), Outline.WHOLE, 2, 5, 5)))
                .containsExactly("Input []", body.describe() + " [0]", shortcut.describe() + " [0]", "Add [1, 2]");
    }

    @Test
    void branchesReadOneInputAndAreJoined() {
        assertThat(edges(Outline.of(new Branches(new Identity(), new ReLU()), Outline.WHOLE, 2, 5, 5)))
                .containsExactly("Input []", "Identity [0]", "ReLU [0]", "Concat [1, 2]");
    }

    @Test
    void whatAWaveNetAddsGoesTwoWays() {
        Outline outline = Outline.of(new WaveNet(1, 4, 1, new int[] {1, 2}, RANDOM), 1, 1, 16);

        assertThat(outline.nodes().stream().map(node -> node.path() + node.inputs()))
                .containsExactly(
                        "[]",
                        "input[0]",
                        "gated0[1]",
                        "skip0[2]",
                        "residual0[2]",
                        "[1, 4]",
                        "gated1[5]",
                        "skip1[6]",
                        "[3, 7]",
                        "output[8]");
    }

    @Test
    void atASmallDepthInnerNetworksAreOneNode() {
        Sequential network = new Sequential(new Sequential(new ReLU(), new Linear(4, 2, RANDOM)), new ReLU());

        assertThat(edges(Outline.of(network, 1, 4))).containsExactly("Input []", "Sequential of 2 [0]", "ReLU [1]");
        assertThat(Outline.of(network, 1, 4).nodes().get(1).parameters()).isEqualTo(10);
        assertThat(Outline.of(network, 2, 4).nodes().get(1).path()).isEqualTo("0.0");
        assertThatThrownBy(() -> Outline.of(network, 0, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outline: depth is 0 but must be 1 or more");
    }

    /** Every node but the last is read by one after it, except where a network has outputs on the side. */
    @Test
    void everyModelOfTheZooHasAnOutline() {
        for (Zoo.Entry entry : Zoo.all()) {
            Layer model = entry.build().apply(RANDOM);
            List<Outline.Node> nodes =
                    Outline.of(model, Outline.WHOLE, entry.input()).nodes();

            long read = nodes.stream()
                    .flatMap(node -> node.inputs().stream())
                    .distinct()
                    .count();
            int onTheSide = entry.name().equals("googlenet") ? 2 : 0;
            assertThat(read).as(entry.name()).isEqualTo(nodes.size() - 1 - onTheSide);
            assertThat(nodes.stream().mapToLong(Outline.Node::parameters).sum())
                    .as(entry.name())
                    .isEqualTo(model.parameterCount());
        }
    }

    @Test
    void aWalkThatCopiesItsShapesIsExplained() {
        Network copying = new Network() {
            @Override
            public Tensor forward(Tensor x) {
                return x;
            }

            @Override
            protected int[] walk(int[] inputShape, Walk walk) {
                return walk.step("a", new ReLU(), inputShape.clone());
            }

            @Override
            public Map<String, Layer> children() {
                return Map.of();
            }

            @Override
            public String describe() {
                return "Copying";
            }
        };
        assertThatThrownBy(() -> Outline.of(copying, Outline.WHOLE, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "outline: ReLU uses a shape [1, 3] of unknown origin; a walk must pass on the arrays that it was"
                                + " given or handed out, not copies");
    }

    private static List<String> edges(Outline outline) {
        return outline.nodes().stream()
                .map(node -> node.description() + " " + node.inputs())
                .toList();
    }
}
