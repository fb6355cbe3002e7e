package convkit.solutions.architectures;

import convkit.exercises.architectures.PatternLineExercise;
import java.util.ArrayList;
import java.util.List;

/** Answer to the exercise {@code pattern-line}; {@link PatternLineExercise} says what is asked. */
public class MyPatternLine implements PatternLineExercise {

    @Override
    public String[] layers(int n, int m, int k, boolean pooled) {
        // solution: write down the blocks, then the full connections
        requireCounts(n, m, k);
        List<String> layers = new ArrayList<>();
        for (int block = 0; block < m; block++) {
            for (int i = 0; i < n; i++) {
                layers.addAll(List.of("CONV", "RELU"));
            }
            if (pooled) {
                layers.add("POOL");
            }
        }
        for (int i = 0; i < k; i++) {
            layers.addAll(List.of("FC", "RELU"));
        }
        layers.add("FC");
        return layers.toArray(String[]::new);
        // end solution
    }

    @Override
    public int[] featureMap(int[] input, int n, int m, boolean pooled, int filters) {
        // solution: follow the shape through the blocks
        requireCounts(n, m, 0);
        int[] map = input.clone();
        for (int block = 0; block < m; block++) {
            map[0] = n == 0 ? map[0] : filters;
            map[1] /= pooled ? 2 : 1;
            map[2] /= pooled ? 2 : 1;
        }
        if (map[1] == 0 || map[2] == 0) {
            throw new IllegalArgumentException(m + " poolings leave nothing of " + input[1] + "×" + input[2]);
        }
        return map;
        // end solution
    }

    // solution
    private static void requireCounts(int n, int m, int k) {
        if (n < 0 || m < 0 || k < 0) {
            throw new IllegalArgumentException("N, M and K must be 0 or more");
        }
    }
    // end solution
}
