import convkit.exercises.arithmetic.OutputSizeExercise;

/** Answers right, but only after the limit, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        if (d == 3) {
            try {
                Thread.sleep(5_000);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
