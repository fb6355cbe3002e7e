import convkit.exercises.arithmetic.OutputSizeExercise;

/** Brings an annotation processor that would end the compiler. */
@Processor.Trigger
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        return -1;
    }
}
