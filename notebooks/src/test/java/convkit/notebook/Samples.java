package convkit.notebook;

import convkit.nn.autograd.Graph;
import convkit.nn.conv.Window;
import convkit.nn.insight.DeconvNet;
import convkit.nn.insight.Occlusion;
import convkit.nn.layer.Linear;
import convkit.nn.model.Box;
import convkit.nn.model.LeNet;
import convkit.nn.model.Thing;
import convkit.nn.model.WaveNet;
import convkit.nn.ops.Reduction;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Inputs that several tests share. */
final class Samples {

    /** The worked example of the lectures. */
    static final Tensor INPUT = Tensor.matrix(new float[][] {{4, 5, 8, 7}, {1, 8, 8, 8}, {3, 6, 6, 4}, {6, 5, 7, 8}});

    static final Tensor KERNEL = Tensor.matrix(new float[][] {{1, 4, 1}, {1, 4, 3}, {3, 3, 1}});

    static final Tensor POOLED = Tensor.matrix(new float[][] {{1, 1, 2, 4}, {5, 6, 7, 8}, {3, 2, 1, 0}, {1, 2, 3, 4}});

    private Samples() {}

    /** Whole numbers from −4 to 4: sums of their products are exact. */
    static Tensor whole(long seed, int... shape) {
        Tensor tensor = Tensor.zeros(shape);
        Random random = new Random(seed);
        for (int i = 0; i < tensor.size(); i++) {
            tensor.data()[i] = random.nextInt(9) - 4;
        }
        return tensor;
    }

    /** One drawing of every kind. */
    static List<Drawing> drawings() {
        return List.of(
                ConvolutionPicture.of(INPUT, KERNEL).at(0, 0),
                ConvolutionPicture.of(INPUT, KERNEL).padding(1).result(),
                ConvolutionPicture.of(whole(1, 3, 5, 5), whole(2, 3, 2, 2))
                        .dilation(2)
                        .bias(1)
                        .at(1, 2),
                TransposedPicture.of(POOLED, KERNEL).stride(2).padding(1).at(1, 2),
                TransposedPicture.of(POOLED, KERNEL).outputPadding(0).result(),
                TransposedPicture.of(POOLED, KERNEL).stride(2).asConvolution().frame(11),
                ConnectivityPicture.input(7).dense(5).drawing(),
                ConnectivityPicture.input(7)
                        .convolution(Window.of(3).padding(1))
                        .drawing(),
                ConnectivityPicture.input(9)
                        .convolution(Window.of(3).stride(2))
                        .causal(Window.of(2))
                        .seenBy(2),
                NetworkDiagram.of(LeNet.modern(new Random(1)), 1, 32, 32).drawing(),
                NetworkDiagram.of(new WaveNet(1, 4, 1, new Random(1)), 1, 16)
                        .depth(1)
                        .drawing(),
                GraphPicture.of(Graph.of(Reduction.sum(INPUT.copy().requiresGrad(true), 0, 1)))
                        .gradients(),
                MotifLogo.weights(whole(6, 2, 4, 8), 1, "a motif"),
                EmbeddingMap.points(whole(7, 5, 2), new int[] {0, 1, 2, 3, 4}, List.of("a", "b", "c", "d", "e"), "map"),
                EmbeddingMap.images(whole(7, 5, 2), whole(8, 5, 1, 4, 4), "images"),
                ShareBars.of("shares", "a", "b")
                        .bar("one", 1, 9)
                        .bar("two", 3, 1)
                        .drawing(),
                VolumePicture.of(LeNet.modern(new Random(1)), 1, 32, 32).drawing(),
                new Evolution()
                        .add("LeNet", 1998, LeNet.modern(new Random(1)).summary(1, 32, 32), 15.4)
                        .picture("error"),
                KernelLadder.of(KernelLadderTest.WORK, List.of()).picture(),
                RulerPicture.of(7, Window.of(3).stride(3)),
                Histograms.of("values", Map.of("layer 1", whole(9, 40).data()), -4, 4),
                DescentPicture.of("valley", -2, 2, -1, 1, (a, b) -> a * a + 9 * b * b)
                        .path("way", List.of(new double[] {-1, 1}, new double[] {3, 0}, new double[] {0, 0}))
                        .drawing(),
                PoolingPicture.max(POOLED, Window.of(2).stride(2)),
                PoolingPicture.average(POOLED, Window.of(2).stride(2)),
                PoolingPicture.stochastic(POOLED, Window.of(2).stride(2), 1),
                PlanePicture.of(whole(9, 5, 2), new int[] {0, 1, 0, 1, 1})
                        .answers(new Linear(2, 1, new Random(1)))
                        .drawing(),
                ResponseFilm.of(whole(10, 3, 1, 9, 9), "angle", 0, 45, 90)
                        .field("what it sees", 5)
                        .response("simple cell", 1, 4, 0)
                        .response("complex cell", 2, 3, 2)
                        .animation()
                        .frame(2),
                EquivariancePicture.of(whole(11, 1, 8, 8), "turn", x -> x.copy(), "filter", x -> x.copy())
                        .drawing(),
                OrientationPicture.of(whole(12, 4, 8, 8), 200),
                HeatMap.of(INPUT, "the <input> & its \"values\""),
                ImageGrid.filters(whole(3, 6, 1, 5, 5), "filters"),
                ImageGrid.filters(whole(3, 4, 3, 5, 5), "filters of three channels"),
                ImageGrid.featureMaps(whole(4, 1, 6, 8, 8), "maps"),
                ImageGrid.samples(whole(5, 2, 1, 8, 8), List.of("bag", "coat"), "samples"),
                ImageGrid.predictions(
                        whole(5, 2, 1, 8, 8), new int[] {0, 1}, new int[] {0, 0}, List.of("bag", "coat"), "answers"),
                ColorGrid.filters(whole(3, 4, 3, 5, 5), "colour filters"),
                ColorGrid.samplesDrawing(whole(5, 2, 3, 8, 8), List.of("cat", "coffee"), "photographs"),
                OcclusionPicture.of(whole(5, 1, 1, 4, 4), new Occlusion(2, 1, 0), whole(6, 3, 3), "occlusion"),
                DeconvPicture.of(
                        List.of(List.of(
                                new DeconvNet.Finding(0, 0, 0, 0, 1, whole(5, 1, 1, 4, 4), whole(6, 1, 1, 4, 4)))),
                        "patterns"),
                ConfusionPicture.of(new int[][] {{8, 2}, {1, 9}}, List.of("bag", "coat")),
                ConfusionPicture.shares(new int[][] {{80000, 20}, {1, 9}}, List.of("bag", "coat")),
                SegmentationPicture.of(whole(9, 2, 3, 4, 6), List.of("nothing", "disc", "square"))
                        .truth(new int[48])
                        .answer("net", new int[48])
                        .drawing("pixels"),
                BoxPicture.of(whole(9, 2, 3, 4, 6), "boxes")
                        .things(
                                List.of(List.of(new Thing(new Box(0.5, 0.5, 0.2, 0.3), 1)), List.of()),
                                List.of("disc", "square"))
                        .drawing());
    }
}
