package convkit.solutions.insight;

import convkit.exercises.insight.DeconvnetStepExercise;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code deconvnet-step}; {@link DeconvnetStepExercise} says what is asked. */
public class MyDeconvnetStep implements DeconvnetStepExercise {

    @Override
    public Tensor isolate(Tensor features, int channel) {
        // solution: find the largest value of the map and copy it alone
        float[] values = features.data();
        int area = features.dim(2) * features.dim(3);
        int best = channel * area;
        for (int i = channel * area; i < (channel + 1) * area; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        Tensor isolated = Tensor.zeros(features.shape());
        isolated.data()[best] = values[best];
        return isolated;
        // end solution
    }

    @Override
    public Tensor project(Tensor features, int[] switches, int height, int width, Tensor weight) {
        // solution: unpool with the switches, rectify, filter
        Tensor maps = Tensor.zeros(features.dim(0), features.dim(1), height, width);
        for (int i = 0; i < switches.length; i++) {
            maps.data()[switches[i]] = features.data()[i];
        }
        return Convolution.convTranspose2d(Elementwise.relu(maps), weight, null, Window.of(weight.dim(2)));
        // end solution
    }
}
