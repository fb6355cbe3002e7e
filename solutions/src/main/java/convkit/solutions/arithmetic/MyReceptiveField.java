package convkit.solutions.arithmetic;

import convkit.exercises.arithmetic.ReceptiveFieldExercise;

/** Answer to the exercise {@code receptive-field}; {@link ReceptiveFieldExercise} says what is asked. */
public class MyReceptiveField implements ReceptiveFieldExercise {

    @Override
    public Field receptiveField(int[] kernelSizes, int[] strides, int[] dilations) {
        // solution: walk through the layers and keep size and jump
        if (strides.length != kernelSizes.length || dilations.length != kernelSizes.length) {
            throw new IllegalArgumentException(kernelSizes.length + " kernels, " + strides.length + " strides, "
                    + dilations.length + " dilations");
        }
        int size = 1;
        int jump = 1;
        for (int i = 0; i < kernelSizes.length; i++) {
            size += (kernelSizes[i] - 1) * dilations[i] * jump;
            jump *= strides[i];
        }
        return new Field(size, jump);
        // end solution
    }
}
