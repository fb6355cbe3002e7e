package convkit.nn.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsTest {

    @TempDir
    Path folder;

    private static Layer model(long seed, int classes) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Sequential(
                new Conv2d(1, 2, 3, random),
                new BatchNorm2d(2),
                new ReLU(),
                new Flatten(),
                new Linear(2 * 4 * 4, classes, random));
    }

    @Test
    void aLoadedNetworkGivesTheSameAnswers() throws IOException {
        Layer saved = model(1, 3);
        Tensor x = Tensor.randn(new SplittableRandom(9), 5, 1, 6, 6);
        saved.forward(x);
        Path file = folder.resolve("w.safetensors");
        Weights.save(saved, file);
        Layer loaded = model(2, 3);
        assertThat(loaded.predict(x).data()).isNotEqualTo(saved.predict(x).data());
        Weights.load(loaded, file);
        assertThat(loaded.predict(x).data()).isEqualTo(saved.predict(x).data());
        assertThat(Safetensors.open(file).names())
                .containsExactly(
                        "0.weight",
                        "0.bias",
                        "1.weight",
                        "1.bias",
                        "1.running_mean",
                        "1.running_var",
                        "4.weight",
                        "4.bias");
        assertThat(loaded.parameters().values()).allMatch(Tensor::requiresGrad);
    }

    /** A file that does not fit leaves every value as it was, those that would fit too. */
    @Test
    void aCopyKnowsTheSameAndGoesItsOwnWay() {
        Layer original = model(1, 3);
        Tensor x = Tensor.randn(new SplittableRandom(9), 5, 1, 6, 6);
        original.forward(x);
        Layer copy = model(2, 3);

        Weights.copy(original, copy);

        assertThat(copy.predict(x).data()).isEqualTo(original.predict(x).data());
        copy.parameters().get("4.bias").set(5, 0);
        assertThat(original.parameters().get("4.bias").get(0)).isZero();
    }

    @Test
    void copiesBetweenDifferentNetworksAreRefused() {
        Layer target = model(2, 4);
        float[] before = target.parameters().get("0.weight").data().clone();

        assertThatThrownBy(() -> Weights.copy(model(1, 3), target))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "weights: '4.weight' has shape [3, 32] but in the other network [4, 32]; copy between networks"
                                + " of the same sizes");
        assertThat(target.parameters().get("0.weight").data()).isEqualTo(before);
        assertThatThrownBy(() -> Weights.copy(new Sequential(new ReLU()), target))
                .hasMessage(
                        "weights: from a network with 0 tensors to one with 8, not all of the same names; copy between"
                                + " networks of one kind");
    }

    @Test
    void whatDoesNotFitIsNamedAndNothingIsLoaded() throws IOException {
        Layer model = model(1, 3);
        Map<String, float[]> before = new LinkedHashMap<>();
        model.state().forEach((name, tensor) -> before.put(name, tensor.data().clone()));

        Path otherShape = folder.resolve("shape");
        Weights.save(model(2, 4), otherShape);
        assertThatThrownBy(() -> Weights.load(model, otherShape))
                .isInstanceOf(IOException.class)
                .hasMessage(otherShape + ": tensor '4.weight' has shape [4, 32] but the network's has [3, 32];"
                        + " load it into a network of the same sizes");

        Path otherNames = folder.resolve("names");
        Map<String, Tensor> tensors = new LinkedHashMap<>(model(2, 3).state());
        tensors.put("extra", tensors.remove("4.bias"));
        Safetensors.write(otherNames, tensors, Map.of());
        assertThatThrownBy(() -> Weights.load(model, otherNames))
                .hasMessage(otherNames + ": holds 8 tensors but the network has 8; missing: 4.bias; unexpected: extra;"
                        + " load it into the kind of network it was saved from");

        Path few = folder.resolve("few");
        Safetensors.write(few, Map.of("0.weight", Tensor.zeros(2, 1, 3, 3)), Map.of());
        assertThatThrownBy(() -> Weights.load(model, few))
                .hasMessage(
                        few + ": holds 1 tensors but the network has 8; missing: 0.bias, 1.weight, 1.bias and 4 more;"
                                + " unexpected: none; load it into the kind of network it was saved from");

        model.state()
                .forEach((name, tensor) -> assertThat(tensor.data()).as(name).isEqualTo(before.get(name)));
    }

    @Test
    void torchvisionsNames() {
        assertThat(TorchNames.of("features.0.weight")).isEqualTo("features.0.weight");
        assertThat(TorchNames.of("layer1.block0.body.conv1.weight")).isEqualTo("layer1.0.conv1.weight");
        assertThat(TorchNames.of("layer3.block22.shortcut.1.running_var"))
                .isEqualTo("layer3.22.downsample.1.running_var");
        assertThat(TorchNames.of("features.denseblock1.denselayer12.added.norm2.bias"))
                .isEqualTo("features.denseblock1.denselayer12.norm2.bias");
        assertThat(TorchNames.today("features.denseblock1.denselayer12.norm.2.bias"))
                .isEqualTo("features.denseblock1.denselayer12.norm2.bias");
        assertThat(TorchNames.today("features.norm5.bias")).isEqualTo("features.norm5.bias");
    }

    /** PyTorch counts batches in each batch norm; the count has no part in the answer and is passed over. */
    @Test
    void pyTorchsBookkeepingIsPassedOver() throws IOException {
        Path file = folder.resolve("torch");
        Map<String, Tensor> tensors = new LinkedHashMap<>(model(2, 3).state());
        tensors.put("1.num_batches_tracked", Tensor.scalar(7));
        Safetensors.write(file, tensors, Map.of());
        Layer model = model(1, 3);
        Weights.loadTorch(model, file);
        assertThat(model.state().get("4.weight").data())
                .isEqualTo(tensors.get("4.weight").data());
        assertThatThrownBy(() -> Weights.load(model, file))
                .hasMessage(file + ": holds 9 tensors but the network has 8; missing: none; unexpected:"
                        + " 1.num_batches_tracked; load it into the kind of network it was saved from");
    }
}
