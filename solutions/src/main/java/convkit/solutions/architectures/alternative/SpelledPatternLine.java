package convkit.solutions.architectures.alternative;

import convkit.exercises.architectures.PatternLineExercise;

/** Solves {@code pattern-line} with repeated text, which refuses negative counts by itself, and shifts. */
public class SpelledPatternLine implements PatternLineExercise {

    @Override
    public String[] layers(int n, int m, int k, boolean pooled) {
        String block = "CONV RELU ".repeat(n) + (pooled ? "POOL " : "");
        return (block.repeat(m) + "FC RELU ".repeat(k) + "FC").split(" ");
    }

    @Override
    public int[] featureMap(int[] input, int n, int m, boolean pooled, int filters) {
        boolean convolves = layers(n, m, 0, pooled)[0].equals("CONV");
        int halvings = pooled ? m : 0;
        int height = input[1] >> halvings;
        int width = input[2] >> halvings;
        if (height * width == 0) {
            throw new IllegalArgumentException("nothing is left");
        }
        return new int[] {convolves ? filters : input[0], height, width};
    }
}
