import convkit.exercises.arithmetic.OutputSizeExercise;

/** Calls itself for ever, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        if (d == 3) {
            return outputSize(w, k, s, p, d) + 1;
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
