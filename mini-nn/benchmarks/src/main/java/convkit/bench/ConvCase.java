package convkit.bench;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One convolution that is measured. {@link #TABLE} is the one place where the shapes of the comparison stand.
 *
 * @param name as tables and plots show it
 */
record ConvCase(String name, ConvGeometry geometry) {

    /** Stride 1 everywhere; padding is 0 where none is named. */
    static final List<ConvCase> TABLE = List.of(
            square("LeNet C1", 64, 1, 28, 6, Window.of(5).padding(2)),
            square("LeNet C3", 64, 6, 14, 16, Window.of(5)),
            square("ResNet-20 stage 1", 64, 16, 32, 16, Window.of(3).padding(1)),
            square("ResNet-20 stage 2", 64, 32, 16, 32, Window.of(3).padding(1)),
            square("ResNet-20 stage 3", 64, 64, 8, 64, Window.of(3).padding(1)),
            square("VGG first", 1, 64, 56, 64, Window.of(3).padding(1)),
            square("VGG middle", 8, 256, 28, 256, Window.of(3).padding(1)),
            square("Dilated", 8, 32, 64, 32, Window.of(3).dilation(4)),
            sequence("WaveNet", 16, 32, 4096, 32, Window.of(2).dilation(8)));

    /** For a first look that takes seconds. */
    static final ConvCase SMALL = square("Small", 2, 3, 12, 4, Window.of(3).padding(1));

    /** Input {@code [batch, in, size, size]} to {@code out} channels. */
    static ConvCase square(String name, int batch, int in, int size, int out, Window window) {
        return new ConvCase(name, new ConvGeometry(batch, in, out, 1, size, size, window, window));
    }

    private static ConvCase sequence(String name, int batch, int in, int length, int out, Window window) {
        return new ConvCase(name, new ConvGeometry(batch, in, out, 1, 1, length, Window.of(1), window));
    }

    /** The shape as a table shows it: {@code 64×1×28×28→6, 5×5, padding 2}. */
    String shape() {
        ConvGeometry g = geometry;
        return g.batch() + "×" + g.inChannels() + "×" + g.inHeight() + "×" + g.inWidth() + "→" + g.outChannels() + ", "
                + Window.describe(g.rows(), g.cols());
    }

    /** The geometry as the workers read it: {@code N C H W O KH KW PH PW DH DW}; stride and groups are 1. */
    String words() {
        ConvGeometry g = geometry;
        return IntStream.of(
                        g.batch(),
                        g.inChannels(),
                        g.inHeight(),
                        g.inWidth(),
                        g.outChannels(),
                        g.rows().kernelSize(),
                        g.cols().kernelSize(),
                        g.rows().padding(),
                        g.cols().padding(),
                        g.rows().dilation(),
                        g.cols().dilation())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }

    /** The opposite of {@link #words()}. */
    static ConvGeometry parse(String words) {
        int[] n = Arrays.stream(words.split(" ")).mapToInt(Integer::parseInt).toArray();
        Window rows = new Window(n[5], 1, n[7], n[9]);
        Window cols = new Window(n[6], 1, n[8], n[10]);
        return new ConvGeometry(n[0], n[1], n[4], 1, n[2], n[3], rows, cols);
    }
}
