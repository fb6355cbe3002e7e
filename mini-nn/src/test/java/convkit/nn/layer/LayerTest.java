package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.NaiveConv;
import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.tensor.Tensor;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LayerTest {

    private final RandomGenerator random = new SplittableRandom(1);

    /** The example of the package documentation. */
    @Test
    void documentationExample() {
        Layer model = new Sequential(
                new Conv2d(1, 6, 5, random),
                new ReLU(),
                new MaxPool2d(2),
                new Flatten(),
                new Linear(6 * 14 * 14, 10, random));
        assertThat(model.summary(1, 32, 32).parameters()).isEqualTo(156 + 6 * 14 * 14 * 10 + 10);
        assertThat(model.forward(Tensor.zeros(2, 1, 32, 32)).shape()).containsExactly(2, 10);
    }

    @Test
    void parametersAreNamedByTheirPath() {
        Sequential inner = new Sequential(Map.of("conv", new Conv2d(1, 2, 3, random)));
        Layer model = new Sequential(inner, new Linear(2, 3, random));
        assertThat(model.parameters()).containsOnlyKeys("0.conv.weight", "0.conv.bias", "1.weight", "1.bias");
        assertThat(model.parameterCount()).isEqualTo(18 + 2 + 6 + 3);
    }

    @Test
    void startingWeightsRepeatFromTheSeedInAnyOrderOfReading() {
        Conv2d first = new Conv2d(2, 3, 3, new SplittableRandom(9));
        SplittableRandom same = new SplittableRandom(9);
        Conv2d second = new Conv2d(2, 3, 3, same);
        new Conv2d(2, 3, 3, same).weight().data();
        assertThat(second.weight().data()).isEqualTo(first.weight().data());
        assertThat(second.bias().data()).containsOnly(0);
    }

    @Test
    void optionsOfAConvolution() {
        Conv2d conv = new Conv2d(4, 8, Window.of(3).padding(1).stride(2), random)
                .groups(2)
                .withoutBias()
                .initializer(Initializer.constant(1))
                .backend(new NaiveConv());
        assertThat(conv.weight().shape()).containsExactly(8, 2, 3, 3);
        assertThat(conv.weight().data()).containsOnly(1);
        assertThat(conv.bias()).isNull();
        assertThat(conv.backend().name()).isEqualTo("naive");
        assertThat(conv.outputShape(5, 4, 7, 7)).containsExactly(5, 8, 4, 4);
        assertThat(conv.multiplyAdds(1, 4, 7, 7)).isEqualTo(4 * 4 * 8 * 18);
        assertThat(conv.describe()).isEqualTo("Conv2d(4 → 8, 3×3, stride 2, padding 1, groups 2, no bias)");
        assertThat(conv.forward(Tensor.full(1, 1, 4, 7, 7)).get(0, 0, 1, 1)).isEqualTo(18);
    }

    @Test
    void predictingLeavesNoHistoryAndNoTrace() {
        Layer model = new Sequential(new Linear(3, 2, random), new Sigmoid());
        Tensor frozen = model.parameters().get("0.bias").requiresGrad(false);
        Tensor x = Tensor.zeros(1, 3).requiresGrad(true);
        assertThat(model.predict(x).requiresGrad()).isFalse();
        assertThat(model.isTraining()).isTrue();
        assertThat(model.parameters().get("0.weight").requiresGrad()).isTrue();
        assertThat(frozen.requiresGrad()).isFalse();
        assertThatThrownBy(() -> model.predict(Tensor.zeros(1, 4))).isInstanceOf(IllegalArgumentException.class);
        assertThat(model.parameters().get("0.weight").requiresGrad()).isTrue();
    }

    @Test
    void predictingPutsEveryLayerBackInItsOwnMode() {
        ReLU resting = new ReLU();
        Layer model = new Sequential(new Linear(3, 2, random), resting);
        resting.eval();
        model.predict(Tensor.zeros(1, 3));
        assertThat(model.isTraining()).isTrue();
        assertThat(model.children().get("0").isTraining()).isTrue();
        assertThat(resting.isTraining()).isFalse();
        model.eval();
        model.predict(Tensor.zeros(1, 3));
        assertThat(model.isTraining()).isFalse();
    }

    @Test
    void trainAndEvalReachInnerLayers() {
        ReLU inner = new ReLU();
        Layer model = new Sequential(new Sequential(inner));
        assertThat(inner.isTraining()).isTrue();
        model.eval();
        assertThat(inner.isTraining()).isFalse();
        model.train();
        assertThat(inner.isTraining()).isTrue();
    }

    @Test
    void nestedLayersAppearInTheSummaryUnderTheirPath() {
        Layer model = new Sequential(new Sequential(new ReLU(), new Flatten()), new Linear(4, 2, random));
        assertThat(model.summary(1, 2, 2).rows()).extracting(Summary.Row::path).containsExactly("0.0", "1");
        assertThat(model.multiplyAdds(1, 1, 2, 2)).isEqualTo(8);
        assertThat(model).hasToString("Sequential of 2");
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> new Conv2d(0, 1, 3, random))
                .hasMessage("Conv2d: inChannels is 0 and outChannels 1 but both must be 1 or more");
        assertThatThrownBy(() -> new Conv2d(3, 4, 3, random).groups(2))
                .hasMessage("Conv2d: groups is 2 but must divide inChannels 3 and outChannels 4");
        assertThatThrownBy(() -> new Linear(3, 0, random))
                .hasMessage("Linear: in is 3 and out 0 but both must be 1 or more");
        assertThatThrownBy(Sequential::new).hasMessage("Sequential: no layers given; give at least one");
        assertThatThrownBy(() -> new Linear(3, 2, random).outputShape(1, 4))
                .hasMessage("linear: input has 4 features but the layer expects 3 (input [1, 4] NI); use in=4");
    }
}
