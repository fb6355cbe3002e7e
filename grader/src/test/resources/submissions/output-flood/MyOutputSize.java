import java.util.Arrays;
import convkit.exercises.arithmetic.OutputSizeExercise;

/** Prints two gigabytes per call, then answers wrongly. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        byte[] screen = new byte[1 << 20];
        Arrays.fill(screen, (byte) 65);
        for (int i = 0; i < 2048; i++) {
            System.out.write(screen, 0, screen.length);
        }
        System.err.println("done");
        return -1;
    }
}
