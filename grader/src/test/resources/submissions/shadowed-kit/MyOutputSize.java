import convkit.exercises.arithmetic.OutputSizeExercise;

/** Brings kit classes of its own: a codec that writes what is expected, a contract, a host. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        return -1;
    }
}
