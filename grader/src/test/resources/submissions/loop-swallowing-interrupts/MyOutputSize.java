import convkit.exercises.arithmetic.OutputSizeExercise;

/** Sleeps for ever and goes on sleeping when it is interrupted, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        while (d == 3) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException swallowed) {
                Thread.interrupted();
            }
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
