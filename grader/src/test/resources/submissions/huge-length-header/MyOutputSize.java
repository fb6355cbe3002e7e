import convkit.exercises.arithmetic.OutputSizeExercise;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Announces an answer of two gigabytes. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        try {
            new DataOutputStream(new FileOutputStream(FileDescriptor.out))
                    .write(new byte[] {0x43, 0x4b, 0x46, 1, 0x7f, -1, -1, -1, 0, 0, 0, 3, 68});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
