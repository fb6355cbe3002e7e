package convkit.solutions.pooling.alternative;

import convkit.exercises.pooling.UnpoolingExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code unpooling} from the large map: turns the indices round, then asks of each place which value it holds. */
public class LooksUpPlaces implements UnpoolingExercise {

    @Override
    public Tensor forward(Tensor x, int[] indices, int[] outputShape) {
        int places = 1;
        for (int axis : outputShape) {
            places *= axis;
        }
        boolean inside = true;
        for (int i = indices.length - 1; i >= 0; i--) {
            inside &= indices[i] > -1 && indices[i] <= places - 1;
        }
        if (!inside || x.size() != indices.length) {
            throw new IllegalArgumentException("the indices do not belong to these values and this shape");
        }
        float[] y = new float[places];
        for (int place = 0; place < places; place++) {
            for (int i = 0; i < indices.length; i++) {
                y[place] += indices[i] == place ? x.data()[i] : 0;
            }
        }
        return Tensor.of(y, outputShape);
    }

    @Override
    public Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape) {
        float[] gradient = new float[indices.length];
        for (int place = 0; place < gradOutput.size(); place++) {
            for (int i = 0; i < indices.length; i++) {
                gradient[i] += indices[i] == place ? gradOutput.data()[place] : 0;
            }
        }
        return Tensor.of(gradient, inputShape);
    }
}
