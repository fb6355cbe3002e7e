import convkit.exercises.arithmetic.OutputSizeExercise;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** Fills the metaspace with classes, where the dilation is 3. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        List<Object> hoard = new ArrayList<>();
        while (d == 3) {
            ClassLoader loader = new ClassLoader(null) {};
            hoard.add(Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (proxy, method, values) -> null));
        }
        return Right.outputSize(w, k, s, p, d);
    }
}
