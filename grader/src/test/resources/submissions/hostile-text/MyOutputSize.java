import convkit.exercises.arithmetic.OutputSizeExercise;

/** Its message is a script for a browser and commands for a terminal. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        System.out.println("</pre><script>alert(2)</script>\u001b[31m");
        throw new IllegalStateException("<script>alert(1)</script>\"'>\u001b[2J\u202e@|bold hacked|@");
    }
}
