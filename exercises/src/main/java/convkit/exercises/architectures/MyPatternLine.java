package convkit.exercises.architectures;

/** Answer to the exercise {@code pattern-line}; {@link PatternLineExercise} says what is asked. */
public class MyPatternLine implements PatternLineExercise {

    @Override
    public String[] layers(int n, int m, int k, boolean pooled) {
        throw new UnsupportedOperationException("TODO: write down the blocks, then the full connections");
    }

    @Override
    public int[] featureMap(int[] input, int n, int m, boolean pooled, int filters) {
        throw new UnsupportedOperationException("TODO: follow the shape through the blocks");
    }
}
