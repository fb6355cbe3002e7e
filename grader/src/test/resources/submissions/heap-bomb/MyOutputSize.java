import java.util.ArrayList;
import java.util.List;
import convkit.exercises.arithmetic.OutputSizeExercise;

/** Fills the heap and catches the error that says so. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        List<long[]> hoard = new ArrayList<>();
        while (true) {
            try {
                hoard.add(new long[1 << 20]);
            } catch (OutOfMemoryError e) {
                Thread.yield();
            }
        }
    }
}
