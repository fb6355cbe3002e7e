package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.Window;
import convkit.nn.layer.CausalConv1d;
import convkit.nn.layer.Conv1d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConnectivityPictureTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(7);

    private static Conv1d convolution(Window window) {
        return new Conv1d(1, 1, window, RANDOM);
    }

    static List<List<Layer>> stacks() {
        Window three = Window.of(3);
        return List.of(
                List.of(convolution(three)),
                List.of(convolution(three.stride(2))),
                List.of(convolution(three.stride(2).padding(1))),
                List.of(convolution(three.dilation(3).padding(2))),
                List.of(convolution(Window.of(2).stride(3)), convolution(three.padding(1))),
                List.of(convolution(three), convolution(three.dilation(2)), convolution(three)),
                IntStream.of(1, 2, 4, 8)
                        .mapToObj(d -> (Layer) new CausalConv1d(1, 1, 2, d, RANDOM))
                        .toList(),
                List.of(new CausalConv1d(1, 1, three.stride(2), RANDOM), convolution(Window.of(4))));
    }

    /** A gradient flows exactly where a connection is drawn. */
    @ParameterizedTest
    @MethodSource("stacks")
    void whatAnOutputSeesIsWhatItsGradientReaches(List<Layer> layers) {
        int size = 17;
        ConnectivityPicture picture = ConnectivityPicture.input(size);
        for (Layer layer : layers) {
            picture = picture.layer(layer);
        }
        Sequential network = new Sequential(layers.toArray(Layer[]::new));
        int outputs = network.outputShape(1, 1, size)[2];
        assertThat(picture.row(layers.size()).units()).isEqualTo(outputs);
        for (int o = 0; o < outputs; o++) {
            Tensor x = Tensor.zeros(1, 1, size).requiresGrad(true);
            Tensor one = Tensor.zeros(1, 1, outputs);
            one.set(1, 0, 0, o);
            network.forward(x).backward(one);
            TreeSet<Integer> reached = new TreeSet<>();
            for (int i = 0; i < size; i++) {
                if (x.grad().data()[i] != 0) {
                    reached.add(i);
                }
            }
            assertThat(picture.seen(o).get(0)).as("output " + o).isEqualTo(reached);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,0,1,15,0", "2,0,1,9,0", "1,1,1,19,2", "1,2,2,17,4"})
    void aLineIsDrawnForEachConnection(int stride, int padding, int dilation, int connections, int toPadding) {
        Window window = new Window(3, stride, padding, dilation);
        Drawing drawing = ConnectivityPicture.input(7).convolution(window).drawing();
        RecordingCanvas canvas = RecordingCanvas.of(drawing);

        assertThat(canvas.lines).hasSize(connections + toPadding);
        assertThat(drawing.text()).contains(connections + " connections" + (toPadding == 0 ? "," : " and "));
        assertThat(canvas.shapes).filteredOn(shape -> shape.box().dashed()).hasSize(2 * padding);
    }

    @Test
    void sharedWeightsHaveOneColourAndOneSlant() {
        RecordingCanvas canvas = RecordingCanvas.of(
                ConnectivityPicture.input(7).convolution(Window.of(3).stride(2)).drawing());

        for (int tap = 0; tap < 3; tap++) {
            var color = Style.SERIES.get(tap);
            assertThat(canvas.lines.stream().filter(line -> line.color().equals(color)))
                    .hasSize(3)
                    .extracting(line -> Math.round(line.x2() - line.x1()))
                    .containsOnly(Math.round(-(tap - 1)
                            * (canvas.lines.get(1).x1() - canvas.lines.get(0).x1())));
        }
    }

    @Test
    void theWordsCountConnectionsAndWeights() {
        assertThat(ConnectivityPicture.input(7).dense(5).drawing().text())
                .isEqualTo("Connectivity: input of 7 units; dense to 5 units, 35 connections, 35 weights.");
        assertThat(ConnectivityPicture.input(7)
                        .layer(new Linear(7, 5, RANDOM))
                        .drawing()
                        .text())
                .isEqualTo("Connectivity: input of 7 units; dense to 5 units, 35 connections, 35 weights.");
        assertThat(waveNet().seenBy(15).text())
                .endsWith("causal, kernel 2, dilation 8 to 16 units, 24 connections and 8 to padding, 2 weights."
                        + " Output 15 sees inputs 0 to 15: 16 of 16.");
        assertThat(ConnectivityPicture.input(7)
                        .convolution(Window.of(2).dilation(3))
                        .seenBy(1)
                        .text())
                .endsWith("Output 1 sees inputs [1, 4]: 2 of 7.");
    }

    @Test
    void whatTheOutputSeesStandsOut() {
        RecordingCanvas canvas = RecordingCanvas.of(waveNet().seenBy(15));

        assertThat(canvas.shapes)
                .filteredOn(shape -> shape.box().width() == Style.THICK)
                .hasSize(1 + 2 + 4 + 8 + 16);
        assertThat(canvas.lines)
                .filteredOn(line -> line.color().equals(Style.BLUE))
                .hasSize(2 + 4 + 8 + 16);
    }

    private static ConnectivityPicture waveNet() {
        ConnectivityPicture picture = ConnectivityPicture.input(16);
        for (int dilation : new int[] {1, 2, 4, 8}) {
            picture = picture.causal(Window.of(2).dilation(dilation));
        }
        return picture;
    }

    @Test
    void wrongInputIsExplained() {
        assertThatThrownBy(() -> ConnectivityPicture.input(0))
                .hasMessage("connectivity picture: 0 input units given; give at least 1");
        assertThatThrownBy(() -> ConnectivityPicture.input(4).layer(new ReLU()))
                .hasMessage(
                        "connectivity picture: ReLU is neither Conv1d nor CausalConv1d nor Linear; draw its window with"
                                + " convolution(window)");
        assertThatThrownBy(
                        () -> ConnectivityPicture.input(4).causal(Window.of(2).padding(1)))
                .hasMessage("connectivity picture: padding is 1 but a causal convolution pads by itself; use 0");
        assertThatThrownBy(() -> ConnectivityPicture.input(4).dense(3).seenBy(3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("connectivity picture: unit 3 lies outside the last row, which has 3");
    }
}
