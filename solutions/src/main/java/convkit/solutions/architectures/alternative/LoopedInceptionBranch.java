package convkit.solutions.architectures.alternative;

import convkit.exercises.architectures.InceptionBranchExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code inception-branch} with loops, one ReLU over everything at the end, and a count per place. */
public class LoopedInceptionBranch implements InceptionBranchExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight1x1, Tensor reduce, Tensor weight3x3) {
        Tensor first = PlainLoops.convolve(x, weight1x1, 1);
        Tensor second = PlainLoops.convolve(PlainLoops.relu(PlainLoops.convolve(x, reduce, 1)), weight3x3, 1);
        int channels = first.dim(1) + second.dim(1);
        Tensor y = Tensor.zeros(x.dim(0), channels, x.dim(2), x.dim(3));
        for (int n = 0; n < x.dim(0); n++) {
            for (int c = 0; c < channels; c++) {
                for (int h = 0; h < x.dim(2); h++) {
                    for (int w = 0; w < x.dim(3); w++) {
                        boolean inFirst = c < first.dim(1);
                        float value = inFirst ? first.get(n, c, h, w) : second.get(n, c - first.dim(1), h, w);
                        y.set(value, n, c, h, w);
                    }
                }
            }
        }
        return PlainLoops.relu(y);
    }

    @Override
    public long savedMultiplyAdds(int height, int width, int inChannels, int reduced, int outChannels) {
        long perPlace = 9L * outChannels * (inChannels - reduced) - (long) inChannels * reduced;
        return perPlace * height * width;
    }
}
