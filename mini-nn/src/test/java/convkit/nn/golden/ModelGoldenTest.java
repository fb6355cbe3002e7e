package convkit.nn.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.io.Safetensors;
import convkit.nn.io.TorchNames;
import convkit.nn.io.Weights;
import convkit.nn.layer.Layer;
import convkit.nn.model.Zoo;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each model that torchvision has gives torchvision's logits when it is given the same weights under torchvision's names. The
 * weights are drawn again, by the rule that stands in make_models.py.
 */
class ModelGoldenTest {

    /** float32, up to 152 layers deep. */
    private static final float TOLERANCE = 1e-4f;

    @TempDir
    Path folder;

    private static GoldenCase golden(String model) throws IOException {
        return GoldenCase.read("models.txt").stream()
                .filter(golden -> golden.operation().equals(model))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alexnet",
                "googlenet",
                "googlenet-plain",
                "resnet18",
                "resnet34",
                "resnet50",
                "resnet101",
                "resnet152",
                "densenet121",
                "densenet-small"
            })
    void logitsAreTorchvisions(String name) throws IOException {
        GoldenCase golden = golden(name);
        Layer model = Zoo.named(name).build().apply(new SplittableRandom(1));
        Map<String, Tensor> state = byTorchName(model);
        fill(golden, state);
        assertLogits(golden, model, state);
    }

    /** The largest: up to 143,667,240 parameters and 20 billion multiply-adds. */
    @ParameterizedTest
    @ValueSource(strings = {"vgg11", "vgg16", "vgg19"})
    @Tag("slow")
    void logitsOfTheLargestAreTorchvisions(String name) throws IOException {
        logitsAreTorchvisions(name);
    }

    /** The way through a file, as a user of published weights goes it. */
    @ParameterizedTest
    @ValueSource(strings = {"googlenet", "resnet18", "densenet121"})
    void aStateDictionaryInAFileIsLoadedByItsNames(String name) throws IOException {
        GoldenCase golden = golden(name);
        Layer source = Zoo.named(name).build().apply(new SplittableRandom(1));
        Map<String, Tensor> state = byTorchName(source);
        fill(golden, state);
        Map<String, Tensor> dictionary = new LinkedHashMap<>();
        state.forEach((torch, tensor) -> {
            dictionary.put(torch, tensor);
            if (torch.endsWith(".running_var")) {
                dictionary.put(torch.replace("running_var", "num_batches_tracked"), Tensor.scalar(0));
            }
        });
        Path file = folder.resolve(name + ".safetensors");
        Safetensors.write(file, dictionary, Map.of("format", "pt"));
        Layer model = Zoo.named(name).build().apply(new SplittableRandom(2));
        Weights.loadTorch(model, file);
        assertLogits(golden, model, byTorchName(model));
    }

    @Test
    void auxiliaryClassifiersAreTorchvisions() throws IOException {
        GoldenCase golden = golden("googlenet");
        Layer model = Zoo.named("googlenet").build().apply(new SplittableRandom(1));
        fill(golden, byTorchName(model));
        for (int number = 1; number <= 2; number++) {
            Tensor tapped = golden.draw(1 + number, 1, number == 1 ? 512 : 528, 14, 14);
            Layer classifier = model.children().get("aux" + number);
            assertClose(
                    "aux" + number,
                    classifier.predict(tapped).data(),
                    golden.results().get("aux" + number));
        }
    }

    @Test
    void everyModelOfTheFileIsTested() throws IOException {
        List<String> named = GoldenCase.read("models.txt").stream()
                .map(GoldenCase::operation)
                .toList();
        assertThat(named)
                .containsExactlyElementsOf(Zoo.all().stream()
                        .map(Zoo.Entry::name)
                        .filter(named::contains)
                        .toList())
                .hasSize(10 + 3);
    }

    private static Map<String, Tensor> byTorchName(Layer model) {
        Map<String, Tensor> state = new TreeMap<>();
        model.state().forEach((name, tensor) -> state.put(TorchNames.of(name), tensor));
        return state;
    }

    private static void fill(GoldenCase golden, Map<String, Tensor> state) {
        for (Map.Entry<String, Tensor> entry : state.entrySet()) {
            CRC32 stream = new CRC32();
            stream.update(entry.getKey().getBytes(StandardCharsets.US_ASCII));
            float[] values = entry.getValue().data();
            golden.draw(stream.getValue(), values);
            scale(entry.getKey(), entry.getValue().shape(), values);
        }
    }

    /** {@code weight} of make_models.py. */
    private static void scale(String name, int[] shape, float[] values) {
        float factor = 0.25f;
        float shift = 0;
        if (shape.length > 1) {
            factor = (float) Math.sqrt(6.0 / (Shape.size(shape) / shape[0]));
        } else if (name.endsWith("running_var")) {
            factor = 0.5f;
            shift = 1;
        } else if (name.endsWith("weight")) {
            shift = 0.5f;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] * factor + shift;
        }
    }

    private static void assertLogits(GoldenCase golden, Layer model, Map<String, Tensor> state) {
        int size = golden.option("size");
        Tensor x = golden.draw(1, 1, 3, size, size);
        assertThat(state).hasSize(golden.option("tensors"));
        assertThat(model.parameterCount()).isEqualTo(golden.option("parameters"));
        assertThat(checksum(List.of(x)))
                .isEqualTo(Long.parseLong(golden.options().get("input")));
        assertThat(checksum(state.values()))
                .isEqualTo(Long.parseLong(golden.options().get("weights")));
        assertClose("logits", model.predict(x).data(), golden.results().get("logits"));
    }

    private static void assertClose(String what, float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        float largest = 0;
        for (float value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).as("%s[%d]", what, i).isCloseTo(expected[i], within(TOLERANCE * largest));
        }
    }

    /** CRC-32 of the values as little-endian float32. */
    private static long checksum(Collection<Tensor> tensors) {
        CRC32 crc = new CRC32();
        ByteBuffer chunk = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
        for (Tensor tensor : tensors) {
            for (float value : tensor.data()) {
                if (!chunk.hasRemaining()) {
                    crc.update(chunk.flip());
                    chunk.clear();
                }
                chunk.putFloat(value);
            }
        }
        crc.update(chunk.flip());
        return crc.getValue();
    }
}
