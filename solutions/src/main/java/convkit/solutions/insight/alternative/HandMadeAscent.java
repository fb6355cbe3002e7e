package convkit.solutions.insight.alternative;

import convkit.exercises.insight.GradientAscentExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code gradient-ascent} by hand: every output hands its share of the gradient to the pixels it saw. */
public class HandMadeAscent implements GradientAscentExercise {

    @Override
    public float response(Tensor x, Tensor weight, int channel) {
        return (float) length(respond(x, weight, channel));
    }

    @Override
    public Tensor ascend(Tensor x, Tensor weight, int channel, float rate, int steps) {
        Tensor picture = x.copy();
        for (int left = steps; left > 0; left--) {
            double[][] h = respond(picture, weight, channel);
            double length = length(h);
            if (length > 0) {
                picture = step(picture, weight, channel, rate / length, h);
            }
        }
        return picture;
    }

    private static double length(double[][] h) {
        double sum = 0;
        for (double[] row : h) {
            for (double value : row) {
                sum += value * value;
            }
        }
        return Math.sqrt(sum);
    }

    private static double[][] respond(Tensor x, Tensor weight, int channel) {
        int size = weight.dim(2);
        double[][] h = new double[x.dim(2) - size + 1][x.dim(3) - size + 1];
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j < h[i].length; j++) {
                for (int tap = 0; tap < x.dim(1) * size * size; tap++) {
                    int kh = tap / size % size;
                    int kw = tap % size;
                    int c = tap / size / size;
                    h[i][j] += (double) weight.get(channel, c, kh, kw) * x.get(0, c, i + kh, j + kw);
                }
            }
        }
        return h;
    }

    private static Tensor step(Tensor x, Tensor weight, int channel, double rate, double[][] h) {
        int size = weight.dim(2);
        Tensor next = x.copy();
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j < h[i].length; j++) {
                for (int tap = 0; tap < x.dim(1) * size * size; tap++) {
                    int kh = tap / size % size;
                    int kw = tap % size;
                    int c = tap / size / size;
                    double moved = next.get(0, c, i + kh, j + kw) + rate * h[i][j] * weight.get(channel, c, kh, kw);
                    next.set((float) moved, 0, c, i + kh, j + kw);
                }
            }
        }
        return next;
    }
}
