package convkit.solutions.architectures;

import convkit.exercises.architectures.InceptionBranchExercise;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code inception-branch}; {@link InceptionBranchExercise} says what is asked. */
public class MyInceptionBranch implements InceptionBranchExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight1x1, Tensor reduce, Tensor weight3x3) {
        // solution: run both branches on x and concatenate their maps
        Tensor first = Elementwise.relu(Convolution.conv2d(x, weight1x1, null, Window.of(1)));
        Tensor few = Elementwise.relu(Convolution.conv2d(x, reduce, null, Window.of(1)));
        Tensor second = Elementwise.relu(
                Convolution.conv2d(few, weight3x3, null, Window.of(3).padding(1)));
        return Shaping.concat(1, first, second);
        // end solution
    }

    @Override
    public long savedMultiplyAdds(int height, int width, int inChannels, int reduced, int outChannels) {
        // solution: take the cost of both small convolutions from the direct
        int taps = 3 * 3;
        long places = (long) height * width;
        long direct = places * taps * inChannels * outChannels;
        long reduction = places * inChannels * reduced;
        long small = places * taps * reduced * outChannels;
        return direct - reduction - small;
        // end solution
    }
}
