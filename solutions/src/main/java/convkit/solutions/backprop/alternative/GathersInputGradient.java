package convkit.solutions.backprop.alternative;

import convkit.exercises.backprop.ConvGradInputExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code conv-grad-input} the other way round: every input looks for the outputs it went into. */
public class GathersInputGradient implements ConvGradInputExercise {

    @Override
    public Tensor backward(Tensor gradOutput, Tensor weight, int[] inputShape, int stride, int padding) {
        Tensor gradInput = Tensor.zeros(inputShape);
        for (int i = 0; i < gradInput.size(); i++) {
            int w = i % inputShape[3];
            int h = i / inputShape[3] % inputShape[2];
            int plane = i / inputShape[3] / inputShape[2];
            double sum = 0;
            for (int kh = 0; kh < weight.dim(2); kh++) {
                for (int kw = 0; kw < weight.dim(3); kw++) {
                    int oh = output(h + padding - kh, stride, gradOutput.dim(2));
                    int ow = output(w + padding - kw, stride, gradOutput.dim(3));
                    for (int o = 0; oh >= 0 && ow >= 0 && o < weight.dim(0); o++) {
                        double gradient = gradOutput.get(plane / inputShape[1], o, oh, ow);
                        sum += gradient * weight.get(o, plane % inputShape[1], kh, kw);
                    }
                }
            }
            gradInput.data()[i] = (float) sum;
        }
        return gradInput;
    }

    /** The output whose window begins at this place; −1 if none does. */
    private static int output(int begin, int stride, int outputs) {
        return begin >= 0 && begin % stride == 0 && begin / stride < outputs ? begin / stride : -1;
    }
}
