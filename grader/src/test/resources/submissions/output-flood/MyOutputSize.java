import convkit.exercises.arithmetic.OutputSizeExercise;
import java.util.Arrays;

/** Prints two gigabytes, then answers wrongly, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        if (d != 3) {
            return Right.outputSize(w, k, s, p, d);
        }
        byte[] screen = new byte[1 << 20];
        Arrays.fill(screen, (byte) 65);
        for (int i = 0; i < 2048; i++) {
            System.out.write(screen, 0, screen.length);
        }
        System.err.println("done");
        return -1;
    }
}
