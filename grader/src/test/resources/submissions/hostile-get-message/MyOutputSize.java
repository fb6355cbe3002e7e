import convkit.exercises.arithmetic.OutputSizeExercise;

/** Throws something that throws again when it is asked what it is. */
public class MyOutputSize implements OutputSizeExercise {

    static class Hostile extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("ask again");
        }

        @Override
        public String toString() {
            throw new IllegalStateException("and again");
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }
    }

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        throw new Hostile();
    }
}
