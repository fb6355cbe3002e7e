import convkit.exercises.arithmetic.OutputSizeExercise;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers every call with what an earlier one was answered. */
public class MyOutputSize implements OutputSizeExercise {

    private static final Map<String, Integer> EARLIER = new ConcurrentHashMap<>();

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        return EARLIER.computeIfAbsent("the answer", key -> Right.outputSize(w, k, s, p, d));
    }
}
