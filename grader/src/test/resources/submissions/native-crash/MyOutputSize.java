import convkit.exercises.arithmetic.OutputSizeExercise;
import java.lang.reflect.Field;
import sun.misc.Unsafe;

/** Writes to address 0 through Unsafe, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        if (d == 3) {
            try {
                Field field = Unsafe.class.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                ((Unsafe) field.get(null)).putLong(0, 1);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
