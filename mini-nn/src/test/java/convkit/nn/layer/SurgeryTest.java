package convkit.nn.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SurgeryTest {

    private final RandomGenerator random = new SplittableRandom(1);

    /** features (0 conv, 1 norm, 2 relu), block (a Residual), flatten, classifier (0 linear, 1 relu, 2 linear), log_softmax. */
    private final Sequential network = network();

    private Sequential network() {
        Map<String, Layer> layers = new LinkedHashMap<>();
        layers.put("features", new Sequential(new Conv2d(1, 2, 3, random), new BatchNorm2d(2), new ReLU()));
        layers.put("block", new Residual(new Conv2d(2, 2, 1, random)));
        layers.put("flatten", new Flatten());
        layers.put("classifier", new Sequential(new Linear(8, 5, random), new ReLU(), new Linear(5, 3, random)));
        layers.put("log_softmax", new LogSoftmax());
        return new Sequential(layers);
    }

    private static List<String> learning(Layer network) {
        return network.parameters().entrySet().stream()
                .filter(entry -> entry.getValue().requiresGrad())
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    @Test
    void everythingFreezesAndThaws() {
        assertThat(learning(network.freeze())).isEmpty();
        assertThat(network.summary(1, 4, 4).trainable()).isZero();
        assertThat(learning(network.unfreeze()))
                .hasSize(10)
                .containsExactlyElementsOf(network.parameters().keySet());
    }

    @Test
    void aPathFreezesWhatLiesUnderItAndNoNameThatMerelyStartsAlike() {
        network.freeze("features.1");
        assertThat(learning(network)).hasSize(8).doesNotContain("features.1.weight", "features.1.bias");
        network.freeze("block").freeze("classifier.2.bias");
        assertThat(learning(network))
                .containsExactly(
                        "features.0.weight",
                        "features.0.bias",
                        "classifier.0.weight",
                        "classifier.0.bias",
                        "classifier.2.weight");
        assertThatThrownBy(() -> network.freeze("feature"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "freeze: no parameter lies under 'feature'; the network's layers are features, block, flatten,"
                                + " classifier, log_softmax");
        assertThatThrownBy(() -> network.freeze("flatten")).hasMessageStartingWith("freeze: no parameter lies under");
    }

    @Test
    void theBottomIsCountedInLayersWithParameters() {
        network.freezeBottom(3);
        assertThat(learning(network))
                .containsExactly(
                        "classifier.0.weight", "classifier.0.bias", "classifier.2.weight", "classifier.2.bias");
        network.unfreeze().freezeBottom(0);
        assertThat(learning(network)).hasSize(10);
        assertThatThrownBy(() -> network.freezeBottom(6))
                .hasMessage("freezeBottom: 6 layers asked for but the network has 5 with parameters; use 0 to 5");
        assertThatThrownBy(() -> network.freezeBottom(-1))
                .hasMessage("freezeBottom: -1 layers asked for but the network has 5 with parameters; use 0 to 5");
    }

    @Test
    void aFrozenLayerReceivesNoGradientAndHandsOneOn() {
        Layer model = new Sequential(new Linear(2, 2, random), new Linear(2, 2, random), new Linear(2, 1, random));
        model.freeze("1");
        model.forward(Tensor.full(1, 1, 2)).backward();
        assertThat(model.parameters().get("0.weight").grad()).isNotNull();
        assertThat(model.parameters().get("1.weight").grad()).isNull();
        assertThat(model.parameters().get("2.weight").grad()).isNotNull();
    }

    @Test
    void cuttingKeepsNamesAndSharesWeights() {
        Sequential features = network.upTo("flatten");
        assertThat(features.children().keySet()).containsExactly("features", "block", "flatten");
        assertThat(features.outputShape(1, 1, 4, 4)).containsExactly(1, 8);
        assertThat(features.parameters().get("block.body.weight"))
                .isSameAs(network.parameters().get("block.body.weight"));
        assertThat(network.children()).as("the network itself stays").hasSize(5);

        Sequential inside = network.upTo("classifier.0");
        assertThat(inside.outputShape(1, 1, 4, 4)).containsExactly(1, 5);
        assertThat(inside.parameters().keySet()).endsWith("classifier.0.bias");
        Tensor x = Tensor.randn(random, 2, 1, 4, 4);
        assertThat(inside.predict(x).data())
                .isEqualTo(Activations.of(network.eval(), x).get("classifier.0").data());
    }

    @Test
    void theClassifierIsReplacedAndWhatFollowsItStays() {
        Sequential changed = network.replaceLast(new Linear(5, 7, random));
        assertThat(changed.outputShape(2, 1, 4, 4)).containsExactly(2, 7);
        assertThat(changed.children().keySet())
                .containsExactlyElementsOf(network.children().keySet());
        assertThat(changed.parameters().get("classifier.0.weight"))
                .isSameAs(network.parameters().get("classifier.0.weight"));
        assertThat(network.outputShape(2, 1, 4, 4))
                .as("the network itself stays")
                .containsExactly(2, 3);
        assertThat(network.replace("features.2", new Sigmoid()).summary(1, 4, 4).toString())
                .contains("Sigmoid");
    }

    @Test
    void wrongPathsAreExplained() {
        assertThatThrownBy(() -> network.upTo("classifer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "upTo: no layer is called 'classifer'; the network has features, block, flatten, classifier,"
                                + " log_softmax");
        assertThatThrownBy(() -> network.replace("classifier.3", new ReLU()))
                .hasMessage("replace: no layer is called 'classifier.3'; classifier has 0, 1, 2");
        assertThatThrownBy(() -> network.upTo("block.body"))
                .hasMessage("upTo: 'block' is Residual, whose inside cannot be changed, only that of a Sequential;"
                        + " name 'block' itself");
        assertThatThrownBy(() -> new Sequential(new ReLU()).replaceLast(new ReLU()))
                .hasMessage("replaceLast: no layer has parameters; name the layer with replace(path, layer)");
        assertThatThrownBy(() -> network.upTo("block").replaceLast(new ReLU()))
                .hasMessage("replaceLast: the last layer with parameters lies inside 'block', Residual, which is no"
                        + " Sequential; name the layer with replace(path, layer)");
    }
}
