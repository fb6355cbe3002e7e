package convkit.nn.layer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import convkit.nn.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ActivationsTest {

    private final RandomGenerator random = new SplittableRandom(1);

    private static Conv2d times(float factor, RandomGenerator random) {
        Conv2d conv = new Conv2d(1, 1, 1, random).withoutBias();
        conv.weight().data()[0] = factor;
        return conv;
    }

    /** y = 5·(3·2x + 2x) = 40x at x = 1: a chain, inside it a Residual, inside that a chain. */
    private Sequential nested() {
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("first", times(2, random));
        layers.put("block", new Residual(new Sequential(times(3, random), new ReLU())));
        layers.put("last", times(5, random));
        return new Sequential(layers);
    }

    @Test
    void valuesAndGradientsAtEveryDepth() {
        Activations activations = Activations.of(nested(), Tensor.full(1, 1, 1, 1, 1));
        assertThat(activations.all().keySet())
                .containsExactly("first", "block.body.0", "block.body.1", "block.body", "block", "last");
        assertThat(activations.get("first").item()).isEqualTo(2);
        assertThat(activations.get("block.body.0").item()).isEqualTo(6);
        assertThat(activations.get("block").item()).isEqualTo(8);
        assertThat(activations.output().item()).isEqualTo(40);
        assertThat(activations.get("block").grad()).as("before a backward pass").isNull();

        activations.output().backward();
        assertThat(activations.get("last").grad().item()).isEqualTo(1);
        assertThat(activations.get("block").grad().item()).isEqualTo(5);
        assertThat(activations.get("block.body").grad().item()).isEqualTo(5);
        assertThat(activations.get("block.body.0").grad().item()).isEqualTo(5);
        assertThat(activations.get("first").grad().item())
                .as("by both ways: 5·3 + 5")
                .isEqualTo(20);
        assertThat(activations.input().grad().item()).isEqualTo(40);
    }

    @Test
    void zeroGradAllowsASecondBackwardPass() {
        Activations activations = Activations.of(nested(), Tensor.full(1, 1, 1, 1, 1));
        activations.output().backward();
        activations.zeroGrad();
        activations.output().backward();
        assertThat(activations.input().grad().item()).isEqualTo(40);
        assertThat(activations.get("first").grad().item()).isEqualTo(20);
    }

    @Test
    void theGradientOfTheInputIsThereEvenIfAllIsFrozenAndTheTensorGivenIsLeftAlone() {
        Tensor x = Tensor.full(1, 1, 1, 1, 1);
        Activations activations = Activations.of(nested().freeze(), x);
        activations.output().backward();
        assertThat(activations.input().grad().item()).isEqualTo(40);
        assertThat(activations.input().data()).isSameAs(x.data());
        assertThat(x.requiresGrad()).isFalse();

        Tensor own = Tensor.full(1, 1, 1, 1, 1).requiresGrad(true);
        assertThat(Activations.of(nested(), own).input()).isSameAs(own);
    }

    /** The example of the class documentation. */
    @Test
    void saliencyOfAClass() {
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("c3", new Conv2d(1, 2, 3, random));
        layers.put("relu", new ReLU());
        layers.put("flatten", new Flatten());
        layers.put("output", new Linear(2 * 4 * 4, 10, random));
        Sequential model = new Sequential(layers);
        Tensor image = Tensor.randn(random, 1, 1, 6, 6);
        model.eval();
        Activations activations = Activations.of(model, image);
        Tensor oneHot = Tensor.zeros(1, 10);
        oneHot.set(1, 0, 7);
        activations.output().backward(oneHot);
        assertThat(activations.get("c3").grad().shape()).containsExactly(1, 2, 4, 4);
        assertThat(activations.input().grad().shape()).containsExactly(1, 1, 6, 6);

        // the score changes with a pixel as its gradient says
        float before = activations.output().get(0, 7);
        image.data()[14] += 0.001f;
        float slope = (model.predict(image).get(0, 7) - before) / 0.001f;
        assertThat(activations.input().grad().data()[14])
                .isCloseTo(slope, org.assertj.core.api.Assertions.within(1e-2f));
    }

    @Test
    void aLayerThatRunsTwiceIsNumbered() {
        Conv2d shared = times(2, random);
        Activations activations =
                Activations.of(new Sequential(shared, shared, new ReLU()), Tensor.full(1, 1, 1, 1, 1));
        assertThat(activations.all().keySet()).containsExactly("0", "0#2", "2");
        assertThat(activations.get("0#2").item()).isEqualTo(4);
    }

    @Test
    void nothingIsWatchedAfterwardsEvenIfTheRunFails() {
        Sequential model = nested();
        Activations activations = Activations.of(model, Tensor.full(1, 1, 1, 1, 1));
        model.predict(Tensor.full(1, 1, 1, 1, 1));
        assertThat(activations.all()).hasSize(6);
        assertThatThrownBy(() -> Activations.of(model, Tensor.zeros(1, 2, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Activations.of(model, Tensor.full(2, 1, 1, 1, 1)).output().item())
                .isEqualTo(80);
    }

    @Test
    void anUnknownPathIsExplained() {
        Activations activations = Activations.of(nested(), Tensor.full(1, 1, 1, 1, 1));
        assertThatThrownBy(() -> activations.get("block.body.2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "activations: no layer ran under the path 'block.body.2'; those that did: first, block.body.0,"
                                + " block.body.1, block.body, block, last");
    }

    /** A network that calls forward of an inner layer itself would hide that layer from {@link Activations}. */
    @Test
    void networksRunTheirLayersByRun() {
        noClasses()
                .that()
                .areAssignableTo(Network.class)
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Layer.forward; use run(layer, x)",
                        (JavaMethodCall call) -> call.getTarget().getName().equals("forward")
                                && call.getTargetOwner().isAssignableTo(Layer.class)))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("convkit.nn"));
    }
}
