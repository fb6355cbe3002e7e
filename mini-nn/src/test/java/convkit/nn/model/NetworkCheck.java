package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.layer.Layer;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;

/** What holds for every network. */
final class NetworkCheck {

    private NetworkCheck() {}

    /**
     * The inferred shape is the one that comes out, the summary lists all parameters, and
     * every parameter receives a gradient that is finite and not all zeros.
     *
     * @return the output
     */
    static Tensor runsForwardAndBackward(Layer network, int... inputShape) {
        SplittableRandom random = new SplittableRandom(7);
        Tensor x = Tensor.randn(random, inputShape);
        Tensor y = network.forward(x);
        assertThat(y.shape()).containsExactly(network.outputShape(inputShape));
        y.backward(Tensor.randn(random, y.shape()));
        network.parameters().forEach((name, parameter) -> {
            assertThat(parameter.grad()).as(name).isNotNull();
            double sum = 0;
            for (float value : parameter.grad().data()) {
                sum += Math.abs(value);
            }
            assertThat(sum).as(name).isPositive().isFinite();
        });
        int[] ofOneExample = Arrays.copyOfRange(inputShape, 1, inputShape.length);
        assertThat(network.summary(ofOneExample).parameters()).isEqualTo(network.parameterCount());
        return y;
    }
}
