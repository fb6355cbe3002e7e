package convkit.exercises.check;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.arithmetic.OutputSizeExercise;

/** Answers to {@code output-size} for the tests of the checking, and what to run them with. */
final class Answers {

    static final Exercise OUTPUT_SIZE = Exercises.byId("output-size");

    private Answers() {}

    static int right(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        int room = inputSize + 2 * padding - (kernelSize - 1) * dilation - 1;
        boolean possible = inputSize > 0 && kernelSize > 0 && stride > 0 && padding >= 0 && dilation > 0 && room >= 0;
        if (!possible || room % stride != 0) {
            throw new IllegalArgumentException("does not fit");
        }
        return room / stride + 1;
    }

    static ExerciseResult run(OutputSizeExercise answer) {
        return ExerciseRun.run(OUTPUT_SIZE, answer, null, 5);
    }

    static TestResult test(ExerciseResult result, String name) {
        return result.tests().stream()
                .filter(test -> test.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
