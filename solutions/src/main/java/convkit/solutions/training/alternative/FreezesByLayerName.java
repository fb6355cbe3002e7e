package convkit.solutions.training.alternative;

import convkit.exercises.training.FreezeAndCutExercise;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Solves {@code freeze-and-cut} with a list of the layers' names, and the step with a mask of zeros and ones. */
public class FreezesByLayerName implements FreezeAndCutExercise {

    private static String layer(String name) {
        return name.replaceFirst("\\.[^.]*$", "");
    }

    @Override
    public Plan plan(String[] names, int[] sizes, int frozenLayers, int classes) {
        List<String> layers =
                Arrays.stream(names).map(FreezesByLayerName::layer).distinct().toList();
        if (frozenLayers > layers.size() - 1) {
            throw new IllegalArgumentException("only " + (layers.size() - 1) + " layers can be frozen");
        }
        List<String> frozen = layers.subList(0, frozenLayers);
        int features = sizes[sizes.length - 2] / sizes[sizes.length - 1];
        int[] newSizes = Arrays.copyOf(sizes, sizes.length - 2);
        int kept = newSizes.length;
        newSizes = Arrays.copyOf(newSizes, sizes.length);
        newSizes[kept] = features * classes;
        newSizes[kept + 1] = classes;
        boolean[] trainable = new boolean[names.length];
        int[] counts = new int[2];
        for (int i = 0; i < names.length; i++) {
            trainable[i] = !frozen.contains(layer(names[i]));
            counts[trainable[i] ? 0 : 1] += newSizes[i];
        }
        return new Plan(newSizes, trainable, counts[0], counts[1]);
    }

    @Override
    public float[] step(float[] values, float[] gradient, int[] sizes, boolean[] trainable, float learningRate) {
        int[] mask = IntStream.range(0, sizes.length)
                .flatMap(p -> IntStream.generate(() -> trainable[p] ? 1 : 0).limit(sizes[p]))
                .toArray();
        float[] moved = new float[values.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = values[i] - mask[i] * learningRate * gradient[i];
        }
        return moved;
    }
}
