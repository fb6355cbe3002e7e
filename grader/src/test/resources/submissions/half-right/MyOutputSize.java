import convkit.exercises.arithmetic.OutputSizeExercise;

/** Honest: right without padding and dilation, not yet written otherwise. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        if (p > 0 || d > 1) {
            throw new UnsupportedOperationException("TODO: padding and dilation");
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
