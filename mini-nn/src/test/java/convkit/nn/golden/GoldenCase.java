package convkit.nn.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.conv.Window;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One random configuration of one operation and what PyTorch made of it. Inputs are not stored but drawn again, by the
 * generator that golden.py uses.
 */
record GoldenCase(String operation, Map<String, String> options, Map<String, float[]> results) {

    /** For float32. */
    private static final float TOLERANCE = 1e-5f;

    static List<GoldenCase> read(String file) throws IOException {
        List<GoldenCase> cases = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(GoldenCase.class.getResourceAsStream(file), StandardCharsets.US_ASCII))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] words = line.split(" ");
                if (words.length > 1 && words[1].startsWith("seed=")) {
                    Map<String, String> options = new LinkedHashMap<>();
                    for (String option : Arrays.asList(words).subList(1, words.length)) {
                        options.put(
                                option.substring(0, option.indexOf('=')), option.substring(option.indexOf('=') + 1));
                    }
                    cases.add(new GoldenCase(words[0], options, new LinkedHashMap<>()));
                } else if (!words[0].equals("#")) {
                    float[] values = new float[words.length - 1];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = Float.parseFloat(words[i + 1]);
                    }
                    cases.get(cases.size() - 1).results().put(words[0], values);
                }
            }
        }
        return cases;
    }

    int option(String name) {
        return Integer.parseInt(options.get(name));
    }

    /** The window along one axis, whose options start with this letter. */
    Window window(String axis) {
        return new Window(
                option(axis + "k"),
                option(axis + "s"),
                option(axis + "p"),
                options.containsKey(axis + "d") ? option(axis + "d") : 1);
    }

    /** Values in [−1, 1) from Knuth's MMIX generator; a leaf that requires a gradient. */
    Tensor draw(int stream, int... shape) {
        float[] values = new float[Shape.size(shape)];
        draw(stream, values);
        return Tensor.of(values, shape).requiresGrad(true);
    }

    /** The same values into an array. */
    void draw(long stream, float[] values) {
        long state = option("seed") * 1_000_003L + stream;
        for (int i = 0; i < 4; i++) {
            state = next(state);
        }
        for (int i = 0; i < values.length; i++) {
            state = next(state);
            values[i] = (state >>> 40) / (float) (1 << 23) - 1;
        }
    }

    private static long next(long state) {
        return state * 6364136223846793005L + 1442695040888963407L;
    }

    /** Runs backward from a drawn gradient; gives y and the gradients of these inputs. */
    Map<String, float[]> results(Tensor y, Map<String, Tensor> inputs) {
        y.backward(draw(9, y.shape()).detach());
        Map<String, float[]> ours = new LinkedHashMap<>();
        ours.put("y", y.data());
        inputs.forEach((name, input) -> ours.put(name, input.gradData()));
        return ours;
    }

    /**
     * Compares all results, each value relative to the largest one of its result.
     *
     * @return how many results were compared
     */
    int compare(Map<String, float[]> ours) {
        assertThat(ours.keySet()).isEqualTo(results.keySet());
        results.forEach((name, expected) -> {
            float[] actual = ours.get(name);
            assertThat(actual).as(name).hasSameSizeAs(expected);
            float scale = 1;
            for (float value : expected) {
                scale = Math.max(scale, Math.abs(value));
            }
            for (int i = 0; i < expected.length; i++) {
                assertThat(actual[i]).as("%s[%d]", name, i).isCloseTo(expected[i], within(TOLERANCE * scale));
            }
        });
        return results.size();
    }

    @Override
    public String toString() {
        return operation + " " + options;
    }
}
