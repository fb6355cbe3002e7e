package convkit.nn.golden;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.io.Safetensors;
import convkit.nn.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the Python package safetensors, made by make_safetensors.py. */
class SafetensorsGoldenTest {

    @TempDir
    Path folder;

    private static Path python(String name) throws Exception {
        return Path.of(SafetensorsGoldenTest.class
                .getResource("/convkit/nn/io/" + name)
                .toURI());
    }

    private static Tensor drawn(int seed, int stream, int... shape) {
        return new GoldenCase("", Map.of("seed", Integer.toString(seed)), Map.of()).draw(stream, shape);
    }

    @Test
    void floatsReadAsDrawn() throws Exception {
        Safetensors file = Safetensors.open(python("floats.safetensors"));
        assertThat(file.names()).containsExactly("a.weight", "b \"ü\" \\", "c");
        assertThat(file.metadata()).containsExactly(Map.entry("format", "pt"));
        assertThat(file.shape("a.weight")).containsExactly(2, 3);
        assertThat(file.tensor("a.weight").data()).isEqualTo(drawn(2, 1, 2, 3).data());
        assertThat(file.tensor("b \"ü\" \\").data()).isEqualTo(drawn(2, 2, 5).data());
        assertThat(file.tensor("c").item()).isEqualTo(0.5f);
    }

    @Test
    void ourFileIsByteForByteTheirs() throws Exception {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("a.weight", drawn(2, 1, 2, 3));
        tensors.put("b \"ü\" \\", drawn(2, 2, 5));
        tensors.put("c", Tensor.scalar(0.5f));
        Path ours = folder.resolve("ours.safetensors");
        Safetensors.write(ours, tensors, Map.of("format", "pt"));
        assertThat(Files.readAllBytes(ours)).isEqualTo(Files.readAllBytes(python("floats.safetensors")));
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(ours));
    }

    @Test
    void everyTypeBecomesTheNearestFloat() throws Exception {
        Map<String, Tensor> tensors =
                Safetensors.open(python("types.safetensors")).tensors();
        assertThat(tensors).containsOnlyKeys("f64", "f32", "f16", "bf16", "i64", "scalar", "empty");
        assertThat(tensors.get("f64").data()).containsExactly(1 / 3f, Float.NEGATIVE_INFINITY, 0);
        assertThat(tensors.get("f32").data()).isEqualTo(drawn(1, 1, 2, 3).data());
        assertThat(tensors.get("f16").data())
                .containsExactly(
                        0f,
                        -0f,
                        1f,
                        -2.5f,
                        65504f,
                        0x1p-14f,
                        0x1p-24f,
                        -0x1p-15f,
                        Float.POSITIVE_INFINITY,
                        Float.NEGATIVE_INFINITY,
                        Float.NaN);
        // 3e38 in 8 significant bits; 2⁻¹³³ is the smallest number of the type
        assertThat(tensors.get("bf16").data())
                .containsExactly(1f, -3.140625f, Float.intBitsToFloat(0x7f62 << 16), 0x1p-133f);
        assertThat(tensors.get("i64").shape()).containsExactly(2, 2);
        assertThat(tensors.get("i64").data()).containsExactly(0, -1, 16777216, 0x1p62f);
        assertThat(tensors.get("scalar").shape()).isEmpty();
        assertThat(tensors.get("empty").shape()).containsExactly(0, 4);
    }
}
