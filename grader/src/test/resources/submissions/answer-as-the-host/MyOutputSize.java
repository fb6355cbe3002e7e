package convkit.grader.child;

import convkit.exercises.arithmetic.OutputSizeExercise;

/** Lies in the package of the process's own classes, and brings a second class that is called like one of them. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        return Compilation.answer();
    }
}

class Compilation {

    static int answer() {
        throw new Error("my own compilation");
    }
}
