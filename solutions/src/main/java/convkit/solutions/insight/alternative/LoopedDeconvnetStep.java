package convkit.solutions.insight.alternative;

import convkit.exercises.insight.DeconvnetStepExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code deconvnet-step} without maps in between: each feature is laid straight onto the result. */
public class LoopedDeconvnetStep implements DeconvnetStepExercise {

    @Override
    public Tensor isolate(Tensor features, int channel) {
        int best = -1;
        Tensor isolated = Tensor.zeros(features.shape());
        for (int h = features.dim(2) - 1; h >= 0; h--) {
            for (int w = features.dim(3) - 1; w >= 0; w--) {
                // Backwards, so that of equal values the first in row-major order is the one that stays.
                int here = (channel * features.dim(2) + h) * features.dim(3) + w;
                if (best < 0 || features.data()[here] >= features.data()[best]) {
                    best = here;
                }
            }
        }
        isolated.data()[best] = features.data()[best];
        return isolated;
    }

    @Override
    public Tensor project(Tensor features, int[] switches, int height, int width, Tensor weight) {
        int size = weight.dim(2);
        Tensor pixels = Tensor.zeros(features.dim(0), weight.dim(1), height + size - 1, width + size - 1);
        for (int i = 0; i < switches.length; i++) {
            if (features.data()[i] > 0) {
                int w = switches[i] % width;
                int h = switches[i] / width % height;
                int o = switches[i] / width / height % weight.dim(0);
                int n = switches[i] / width / height / weight.dim(0);
                lay(features.data()[i], weight, o, pixels, n, h, w);
            }
        }
        return pixels;
    }

    private static void lay(float value, Tensor weight, int o, Tensor pixels, int n, int top, int left) {
        for (int c = 0; c < weight.dim(1); c++) {
            for (int kh = 0; kh < weight.dim(2); kh++) {
                for (int kw = 0; kw < weight.dim(3); kw++) {
                    float sum = pixels.get(n, c, top + kh, left + kw) + value * weight.get(o, c, kh, kw);
                    pixels.set(sum, n, c, top + kh, left + kw);
                }
            }
        }
    }
}
