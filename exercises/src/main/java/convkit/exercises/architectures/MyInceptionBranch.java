package convkit.exercises.architectures;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code inception-branch}; {@link InceptionBranchExercise} says what is asked. */
public class MyInceptionBranch implements InceptionBranchExercise {

    @Override
    public Tensor forward(Tensor x, Tensor weight1x1, Tensor reduce, Tensor weight3x3) {
        throw new UnsupportedOperationException("TODO: run both branches on x and concatenate their maps");
    }

    @Override
    public long savedMultiplyAdds(int height, int width, int inChannels, int reduced, int outChannels) {
        throw new UnsupportedOperationException("TODO: take the cost of both small convolutions from the direct");
    }
}
