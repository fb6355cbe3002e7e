package convkit.notebook;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;

/**
 * A stack of equally large maps, such as the colour planes of an image or the feature maps of a layer.
 *
 * @param values row-major, {@code [count, height, width]}
 */
record Maps(float[] values, int count, int height, int width) {

    /**
     * The maps in a tensor {@code [H, W]}, {@code [C, H, W]} or {@code [1, C, H, W]}.
     *
     * @param operation name for the error text
     * @throws IllegalArgumentException if the tensor is none of these
     */
    static Maps of(String operation, Tensor tensor) {
        int[] shape = tensor.shape();
        boolean batch = shape.length == 4;
        if (shape.length < 2 || shape.length > 4 || batch && shape[0] != 1) {
            throw new IllegalArgumentException(operation + ": shape " + Shape.format(shape)
                    + " is neither [H, W] nor [C, H, W] nor [1, C, H, W]; choose one image or kernel first");
        }
        int count = shape.length == 2 ? 1 : shape[shape.length - 3];
        return new Maps(tensor.data(), count, tensor.dim(-2), tensor.dim(-1));
    }

    float get(int map, int row, int col) {
        return values[(map * height + row) * width + col];
    }

    boolean contains(int row, int col) {
        return row >= 0 && row < height && col >= 0 && col < width;
    }

    /** The value at a position, 0 in the padding around the map. */
    float padded(int map, int row, int col) {
        return contains(row, col) ? get(map, row, col) : 0;
    }

    String size() {
        return height + "×" + width;
    }
}
