package convkit.nn.conv;

import convkit.nn.tensor.Shape;
import java.util.Arrays;

/**
 * The shapes that the user gave to a convolution, checked once and in the words of the operation that was called.
 *
 * @param operation such as {@code "conv2d"}, for the error texts
 * @param x {@code [N, C, …]}
 * @param weight {@code [O, C/groups, …]}, or {@code [C, O/groups, …]} if transposed
 * @param bias {@code [O]}, or null for none
 * @param windows one for each axis behind the channels
 * @param transposed whether the operation is a transposed convolution
 */
record ConvShapes(
        String operation, int[] x, int[] weight, int[] bias, int groups, boolean transposed, Window... windows) {

    /** @throws IllegalArgumentException naming both shapes if they do not fit together */
    ConvShapes {
        Shape.requireRank(operation, x, xLayout(windows));
        Shape.requireRank(operation + " weight", weight, weightLayout(windows, transposed));
        requireFit(operation, x, weight, bias, groups, transposed, windows);
    }

    private static String xLayout(Window[] windows) {
        return windows.length == 1 ? "NCL" : "NCHW";
    }

    private static String weightLayout(Window[] windows, boolean transposed) {
        return (transposed ? "IO" : "OI") + (windows.length == 1 ? "K" : "HW");
    }

    private static void requireFit(
            String operation, int[] x, int[] weight, int[] bias, int groups, boolean transposed, Window[] windows) {
        String shapes = "(input " + Shape.format(x, xLayout(windows)) + ", weight "
                + Shape.format(weight, weightLayout(windows, transposed)) + ")";
        if (groups < 1) {
            throw new IllegalArgumentException(operation + ": groups is " + groups + " but must be 1 or more");
        }
        int inChannels = transposed ? weight[0] : weight[1] * groups;
        int outChannels = transposed ? weight[1] * groups : weight[0];
        if (x[1] != inChannels) {
            throw new IllegalArgumentException(operation + ": input has " + x[1] + " channels but weight expects "
                    + inChannels + " " + shapes + "; use inChannels=" + x[1]
                    + (inChannels == 1 && windows.length == 2 ? " or grey images" : ""));
        }
        if (inChannels % groups != 0 || outChannels % groups != 0) {
            throw new IllegalArgumentException(operation + ": groups is " + groups + " but must divide inChannels "
                    + inChannels + " and outChannels " + outChannels);
        }
        int[] kernel = Arrays.copyOfRange(weight, 2, weight.length);
        int[] window = Arrays.stream(windows).mapToInt(Window::kernelSize).toArray();
        if (!Arrays.equals(kernel, window)) {
            throw new IllegalArgumentException(operation + ": weight is " + Shape.times(kernel) + " but the window is "
                    + Shape.times(window) + " " + shapes + "; use one kernelSize for both");
        }
        if (bias != null && !Arrays.equals(bias, new int[] {outChannels})) {
            throw new IllegalArgumentException(operation + ": bias has shape " + Shape.format(bias) + " but weight has "
                    + outChannels + " output channels " + shapes + "; use a bias of shape [" + outChannels + "]");
        }
    }

    /** The sizes of this convolution. */
    ConvGeometry geometry() {
        return geometryAfterZeros(0);
    }

    /** The sizes of this convolution on an input with so many zeros put before its last axis. */
    ConvGeometry geometryAfterZeros(int zeros) {
        int[] size = Arrays.copyOfRange(x, 2, x.length);
        size[size.length - 1] += zeros;
        return geometry(x[1], weight[0], size);
    }

    /** The sizes of the convolution whose transpose this is: it leads from the output {@code y} back to {@code x}. */
    ConvGeometry geometryFromOutput(int... outputPadding) {
        if (outputPadding.length != windows.length) {
            throw new IllegalArgumentException(operation + ": " + outputPadding.length + " output paddings for "
                    + windows.length + " axes; give one for each");
        }
        int[] size = new int[windows.length];
        for (int axis = 0; axis < size.length; axis++) {
            size[axis] = windows[axis].transposedOutputSize(x[axis + 2], outputPadding[axis]);
        }
        return geometry(weight[1] * groups, x[1], size);
    }

    /** A convolution along a single axis is one along the width of an image of height 1. */
    private ConvGeometry geometry(int inChannels, int outChannels, int[] size) {
        return windows.length == 1
                ? new ConvGeometry(x[0], inChannels, outChannels, groups, 1, size[0], Window.of(1), windows[0])
                : new ConvGeometry(x[0], inChannels, outChannels, groups, size[0], size[1], windows[0], windows[1]);
    }
}
