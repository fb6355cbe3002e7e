package convkit.data;

import convkit.nn.model.Thing;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.List;

/**
 * A generated picture, and all that is known about it.
 *
 * @param image {@code [3, H, W]}: red, green and blue from 0 (none) to 1 (full)
 * @param mask what each pixel belongs to, row by row: 0 is the background, 1 + label a thing of that label; length H·W
 * @param things what is in it, each with the smallest box that holds all of its pixels
 */
public record Scene(Tensor image, int[] mask, List<Thing> things) {

    /** @throws IllegalArgumentException if there is not one mask value per pixel */
    public Scene {
        if (image.rank() != 3 || mask.length != image.dim(1) * image.dim(2)) {
            throw new IllegalArgumentException("scene: " + mask.length + " mask values for an image "
                    + convkit.nn.tensor.Shape.format(image.shape(), "CHW") + "; give one per pixel");
        }
        things = List.copyOf(things);
    }

    /** Height in pixels. */
    public int height() {
        return image.dim(1);
    }

    /** Width in pixels. */
    public int width() {
        return image.dim(2);
    }

    /**
     * For each pixel, how many steps it is to the nearest pixel that belongs to something else, diagonal steps included: 1
     * for a pixel that touches a border. In a picture without borders all are H + W.
     */
    public int[] borderDistance() {
        int[] distance = new int[mask.length];
        Arrays.fill(distance, height() + width());
        for (int i = 0; i < mask.length; i++) {
            for (int other : neighbours(i)) {
                if (mask[other] != mask[i]) {
                    distance[i] = 1;
                }
            }
        }
        // Each round carries the distance one pixel further, until nothing changes.
        for (int reached = 1; carryOn(distance, reached); reached++) {}
        return distance;
    }

    private boolean carryOn(int[] distance, int reached) {
        boolean changed = false;
        for (int i = 0; i < distance.length; i++) {
            if (distance[i] == reached) {
                for (int other : neighbours(i)) {
                    if (distance[other] > reached + 1) {
                        distance[other] = reached + 1;
                        changed = true;
                    }
                }
            }
        }
        return changed;
    }

    /** The up to eight pixels around one. */
    private int[] neighbours(int pixel) {
        int row = pixel / width();
        int col = pixel % width();
        int[] found = new int[8];
        int count = 0;
        for (int h = Math.max(0, row - 1); h <= Math.min(height() - 1, row + 1); h++) {
            for (int w = Math.max(0, col - 1); w <= Math.min(width() - 1, col + 1); w++) {
                if (h != row || w != col) {
                    found[count++] = h * width() + w;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}
