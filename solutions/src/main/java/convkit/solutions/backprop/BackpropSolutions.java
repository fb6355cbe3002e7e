package convkit.solutions.backprop;

import convkit.solutions.Solutions;
import java.util.List;

/** The solutions of the exercises on backward passes and losses. */
public final class BackpropSolutions {

    private BackpropSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(
                ReluSigmoidSolutions.solutions(),
                DropoutSolutions.solutions(),
                SharedWeightGradientSolutions.solutions(),
                BinaryCrossEntropySolutions.solutions(),
                GradientCheckSolutions.solutions(),
                SoftmaxCrossEntropySolutions.solutions(),
                BatchNormSolutions.solutions(),
                ConvGradWeightSolutions.solutions(),
                ConvGradInputSolutions.solutions(),
                BatchNormBackwardSolutions.solutions());
    }
}
