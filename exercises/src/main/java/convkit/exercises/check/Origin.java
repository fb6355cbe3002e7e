package convkit.exercises.check;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells from which part of the input an element of the output was computed. */
@FunctionalInterface
public interface Origin {

    /** One or more lines about the output element at {@code index}; empty if there is nothing to say. */
    String of(int[] index);

    /**
     * The window of a picture that an output {@code [n, c, oh, ow]} sees.
     *
     * @param x pictures, {@code [N, C, H, W]}
     * @param sumsChannels whether an output sees all channels, as in convolution, or only its own, as in pooling
     */
    static Origin window(Tensor x, Window rows, Window columns, boolean sumsChannels) {
        return index -> {
            int[] channels = sumsChannels ? IntStream.range(0, x.dim(1)).toArray() : new int[] {index[1]};
            String grids = IntStream.of(channels)
                    .limit(3)
                    .mapToObj(c -> "x[" + index[0] + ", " + c + "]:\n" + grid(x, index, c, rows, columns))
                    .collect(Collectors.joining("\n"));
            String more = channels.length > 3 ? "\n… and " + (channels.length - 3) + " more channels" : "";
            return "It is computed from rows " + positions(rows, index[2]) + " and columns "
                    + positions(columns, index[3]) + " of the input (outside it: 0), " + grids + more;
        };
    }

    private static String positions(Window window, int output) {
        return IntStream.range(0, window.kernelSize())
                .mapToObj(tap -> Integer.toString(window.inputIndex(output, tap)))
                .collect(Collectors.joining(", "));
    }

    private static String grid(Tensor x, int[] index, int channel, Window rows, Window columns) {
        float[][] seen = new float[rows.kernelSize()][columns.kernelSize()];
        for (int kh = 0; kh < rows.kernelSize(); kh++) {
            for (int kw = 0; kw < columns.kernelSize(); kw++) {
                int h = rows.inputIndex(index[2], kh);
                int w = columns.inputIndex(index[3], kw);
                boolean inside = h >= 0 && h < x.dim(2) && w >= 0 && w < x.dim(3);
                seen[kh][kw] = inside ? x.get(index[0], channel, h, w) : 0;
            }
        }
        return TextGrid.of(seen);
    }
}
