package convkit.solutions.insight;

import convkit.exercises.insight.GradientAscentExercise;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Reduction;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code gradient-ascent}; {@link GradientAscentExercise} says what is asked. */
public class MyGradientAscent implements GradientAscentExercise {

    @Override
    public float response(Tensor x, Tensor weight, int channel) {
        // solution: measure the length of the map
        return length(x, weight, channel).item();
        // end solution
    }

    @Override
    public Tensor ascend(Tensor x, Tensor weight, int channel, float rate, int steps) {
        // solution: let a copy of the picture follow the gradient of the length
        Tensor picture = x.copy().requiresGrad(true);
        for (int step = 0; step < steps; step++) {
            picture.zeroGrad();
            length(picture, weight, channel).backward();
            for (int i = 0; i < picture.size(); i++) {
                picture.data()[i] += rate * picture.grad().data()[i];
            }
        }
        return picture;
        // end solution
    }

    // solution
    private static Tensor length(Tensor x, Tensor weight, int channel) {
        Tensor kernel = Shaping.slice(weight, 0, channel, channel + 1);
        return Reduction.norm(Convolution.conv2d(x, kernel, null, Window.of(weight.dim(2))));
    }
    // end solution
}
