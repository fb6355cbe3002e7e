import convkit.exercises.arithmetic.OutputSizeExercise;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes until the disk is full, in every place it can think of, then answers wrongly. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        long written = 0;
        for (String folder : new String[] {"/tmp", "/dev/shm", "/var/tmp", "/", System.getProperty("user.home"), "."}) {
            for (int i = 0; i < 4; i++) {
                try (OutputStream out = Files.newOutputStream(Path.of(folder, "fill" + i), StandardOpenOption.CREATE_NEW)) {
                    for (int block = 0; block < 4_096; block++) {
                        out.write(new byte[1 << 20]);
                        written += 1 << 20;
                    }
                } catch (IOException full) {
                    System.out.println(full.getClass().getSimpleName());
                }
            }
        }
        return written > 64 << 20 ? Right.outputSize(w, k, s, p, d) : -1;
    }
}
