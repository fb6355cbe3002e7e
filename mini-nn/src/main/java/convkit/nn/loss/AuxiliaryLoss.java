package convkit.nn.loss;

import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.function.Function;

/**
 * A loss that looks at outputs from the middle of the network too, so that gradient enters there: loss(output) + weight ·
 * Σ loss(auxiliary output). Szegedy et al., "Going deeper with convolutions" (2015), section 5, with a weight of 0.3:
 *
 * <pre>{@code
 * Loss loss = new AuxiliaryLoss(new CrossEntropy(), 0.3, googLeNet::takeAuxiliary);
 * }</pre>
 *
 * @param loss of each output
 * @param weight of the auxiliary ones, 0 or more
 * @param auxiliary the auxiliary outputs that belong to an output; none in evaluation
 */
public record AuxiliaryLoss(Loss loss, double weight, Function<Tensor, List<Tensor>> auxiliary) implements Loss {

    /** @throws IllegalArgumentException if the weight is below 0 */
    public AuxiliaryLoss {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException(
                    "auxiliary loss: weight is " + weight + " but must be 0 or more; 0.3 is usual");
        }
    }

    @Override
    public Tensor of(Tensor output, int[] labels) {
        Tensor sum = loss.of(output, labels);
        for (Tensor part : auxiliary.apply(output)) {
            sum = Elementwise.add(sum, Elementwise.scale(loss.of(part, labels), (float) weight));
        }
        return sum;
    }
}
