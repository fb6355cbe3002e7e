package convkit.data;

import convkit.nn.tensor.Tensor;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The four figures by which Minsky and Papert proved that no perceptron whose units see only small parts of the picture can
 * tell whether a figure hangs together.
 *
 * <p>Three long horizontal bars. At each end the middle bar is joined to the upper or to the lower one. If both ends are
 * joined alike, one bar stays alone; if not, all hang together: the answer is the exclusive or of the two ends, which lie too
 * far apart for any unit to see both. M. Minsky, S. Papert, "Perceptrons" (1969), section 0.8.
 */
public final class ConnectednessFigures {

    /** Rows of a figure: three bars, two rows between them, and an empty one above and below. */
    public static final int HEIGHT = 7;

    private static final int UPPER = 1;
    private static final int MIDDLE = 3;
    private static final int LOWER = 5;

    private ConnectednessFigures() {}

    /**
     * One figure, 1 on 0: {@code [1, 7, width]}.
     *
     * @param leftLow whether the left end joins the middle bar to the lower one; if not, to the upper one
     * @param rightLow the same for the right end
     * @param width columns, ≥ 5; the first and the last stay empty
     */
    public static Tensor figure(boolean leftLow, boolean rightLow, int width) {
        if (width < 5) {
            throw new IllegalArgumentException("connectedness figure: width is " + width + " but must be 5 or more");
        }
        Tensor figure = Tensor.zeros(1, HEIGHT, width);
        for (int row : new int[] {UPPER, MIDDLE, LOWER}) {
            for (int column = 1; column < width - 1; column++) {
                figure.set(1, 0, row, column);
            }
        }
        figure.set(1, 0, leftLow ? MIDDLE + 1 : UPPER + 1, 1);
        figure.set(1, 0, rightLow ? MIDDLE + 1 : UPPER + 1, width - 2);
        return figure;
    }

    /** All four, {@code [4, 1, 7, width]}: ends joined high-high, high-low, low-high, low-low; the two in the middle hang together. */
    public static Tensor four(int width) {
        Tensor four = Tensor.zeros(4, 1, HEIGHT, width);
        for (int i = 0; i < 4; i++) {
            Tensor figure = figure(i / 2 == 1, i % 2 == 1, width);
            System.arraycopy(figure.data(), 0, four.data(), i * figure.size(), figure.size());
        }
        return four;
    }

    /**
     * Into how many parts a figure falls; pixels hang together if they share an edge.
     *
     * @param figure {@code [1, H, W]}; every value above 0 belongs to it
     */
    public static int parts(Tensor figure) {
        int height = figure.dim(1);
        int width = figure.dim(2);
        boolean[] seen = new boolean[height * width];
        int parts = 0;
        for (int start = 0; start < seen.length; start++) {
            if (figure.data()[start] > 0 && !seen[start]) {
                parts++;
                flood(figure, start, seen);
            }
        }
        return parts;
    }

    private static void flood(Tensor figure, int start, boolean[] seen) {
        int height = figure.dim(1);
        int width = figure.dim(2);
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        seen[start] = true;
        while (!open.isEmpty()) {
            int pixel = open.pop();
            for (int[] step : new int[][] {{-1, 0}, {1, 0}, {0, -1}, {0, 1}}) {
                int row = pixel / width + step[0];
                int column = pixel % width + step[1];
                if (row < 0 || row >= height || column < 0 || column >= width) {
                    continue;
                }
                int next = row * width + column;
                if (figure.data()[next] > 0 && !seen[next]) {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
    }
}
