import convkit.exercises.arithmetic.OutputSizeExercise;

/** Never finishes being loaded. */
public class MyOutputSize implements OutputSizeExercise {

    static {
        while (Math.random() < 2) {
            Thread.interrupted();
        }
    }

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        return Right.outputSize(w, k, s, p, d);
    }
}
