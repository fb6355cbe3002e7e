import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.grader.child.Frame;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.HashMap;
import java.util.Map;

/** Sends a serialised Java object, for a reader that would make one of it. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
                Map<Object, Object> map = new HashMap<>();
                map.put(map, new int[] {1});
                objects.writeObject(map);
            }
            new Frame(3, Frame.CALL + Frame.REPLY, bytes.toByteArray())
                    .write(new DataOutputStream(new FileOutputStream(FileDescriptor.out)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return -1;
    }
}
