import convkit.exercises.arithmetic.OutputSizeExercise;

/** Starts threads until it is stopped, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        while (d == 3) {
            Thread thread = new Thread(() -> {
                while (true) {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException swallowed) {
                        Thread.interrupted();
                    }
                }
            });
            thread.start();
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
