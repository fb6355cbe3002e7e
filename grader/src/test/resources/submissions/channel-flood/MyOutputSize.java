import convkit.exercises.arithmetic.OutputSizeExercise;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;

/** Writes to the descriptor through which answers travel, without end. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        try (FileOutputStream channel = new FileOutputStream(FileDescriptor.out)) {
            byte[] flood = new byte[1 << 20];
            while (true) {
                channel.write(flood);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
