package convkit.solutions.arithmetic.alternative;

import convkit.exercises.arithmetic.ParameterCountExercise;

/** Solves {@code parameter-count} from the connections of one neuron, and a convolution as a dense layer per group. */
public class CountsOneByOne implements ParameterCountExercise {

    @Override
    public long convolution(
            int inChannels, int outChannels, int kernelHeight, int kernelWidth, int groups, boolean bias) {
        long parameters = 0;
        int groupInputs = exactly(inChannels, groups) * kernelHeight * kernelWidth;
        int groupOutputs = exactly(outChannels, groups);
        for (int group = 0; group < groups; group++) {
            parameters += dense(groupInputs, groupOutputs, bias);
        }
        return parameters;
    }

    private static int exactly(int channels, int groups) {
        if (groups <= 0 || Math.floorMod(channels, groups) > 0) {
            throw new IllegalArgumentException("channels cannot be dealt into such groups");
        }
        return channels / groups;
    }

    @Override
    public long dense(int inputs, int outputs, boolean bias) {
        return Math.multiplyFull(outputs, bias ? inputs + 1 : inputs);
    }

    @Override
    public long withoutSharing(
            int outHeight, int outWidth, int outChannels, int inChannels, int kernelHeight, int kernelWidth) {
        long parameters = 0;
        for (int position = 0; position < outHeight * outWidth; position++) {
            parameters += dense(inChannels * kernelHeight * kernelWidth, outChannels, true);
        }
        return parameters;
    }
}
