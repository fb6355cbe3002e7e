import convkit.exercises.arithmetic.OutputSizeExercise;

/** Never returns, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        while (d == 3) {
            Thread.onSpinWait();
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
