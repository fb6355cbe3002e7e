package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StateTest {

    private static Layer model() {
        SplittableRandom random = new SplittableRandom(1);
        return new Sequential(
                new Conv2d(1, 2, 3, random), new Sequential(new BatchNorm2d(2), new Dropout(0.5, random)), new ReLU());
    }

    @Test
    void stateIsParametersAndBuffersLayerByLayer() {
        Layer model = model();
        assertThat(model.parameters()).containsOnlyKeys("0.weight", "0.bias", "1.0.weight", "1.0.bias");
        assertThat(model.buffers()).containsOnlyKeys("1.0.running_mean", "1.0.running_var");
        assertThat(model.state().keySet())
                .containsExactly("0.weight", "0.bias", "1.0.weight", "1.0.bias", "1.0.running_mean", "1.0.running_var");
        assertThat(model.draws()).containsOnlyKeys("1.1.draws");
    }

    @Test
    void buffersAreTheRunningMomentsThemselvesAndAreNotTrained() {
        Layer model = model();
        Tensor mean = model.buffers().get("1.0.running_mean");
        Tensor variance = model.buffers().get("1.0.running_var");
        assertThat(mean.data()).containsExactly(0, 0);
        assertThat(variance.data()).containsExactly(1, 1);
        model.forward(Tensor.full(2f, 1, 1, 4, 4));
        assertThat(mean.get(0)).isNotZero();
        assertThat(variance.get(0)).isNotEqualTo(1f);
        assertThat(model.buffers().values()).noneMatch(Tensor::requiresGrad);
        assertThat(model.parameterCount()).isEqualTo(20 + 4);
    }

    @Test
    void dropoutGoesOnWhereItStood() {
        Dropout dropout = new Dropout(0.5, new SplittableRandom(3));
        Tensor x = Tensor.full(1f, 64);
        dropout.forward(x);
        long state = dropout.draws().get("draws").state();
        Tensor second = dropout.forward(x);
        Tensor third = dropout.forward(x);
        assertThat(third.data()).isNotEqualTo(second.data());
        dropout.draws().get("draws").state(state);
        assertThat(dropout.forward(x).data()).isEqualTo(second.data());
        assertThat(dropout.forward(x).data()).isEqualTo(third.data());
    }
}
