package convkit.solutions.arithmetic.alternative;

import convkit.exercises.arithmetic.ReceptiveFieldExercise;

/** Solves {@code receptive-field} from the top: asks which pixels the first two outputs of the last layer read. */
public class WalksBackToThePicture implements ReceptiveFieldExercise {

    @Override
    public Field receptiveField(int[] kernelSizes, int[] strides, int[] dilations) {
        int layers = kernelSizes.length;
        if (strides.length != layers || layers != dilations.length) {
            throw new IllegalArgumentException("each layer has a kernel size, a stride and a dilation");
        }
        // Positions in the map below: where the fields of output 0 and output 1 begin, and where that of output 0 ends.
        int first = 0;
        int last = 0;
        int next = 1;
        for (int layer = layers - 1; layer >= 0; layer--) {
            first = first * strides[layer];
            last = last * strides[layer] + (kernelSizes[layer] - 1) * dilations[layer];
            next = next * strides[layer];
        }
        return new Field(last - first + 1, next - first);
    }
}
