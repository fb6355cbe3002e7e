package convkit.solutions.arithmetic;

import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import java.util.Random;
import org.junit.jupiter.api.Order;

/** Random sizes for {@code output-size}, built backwards from the number of outputs. */
public class OutputSizeHiddenTests extends ExerciseTests<OutputSizeExercise> {

    private static final int CASES = 200;

    public OutputSizeHiddenTests(OutputSizeExercise answer) {
        super(OutputSizeExercise.class, answer);
    }

    /** A setting and the length of the padded input that the outputs reach to. */
    private record Setting(int outputs, int kernelSize, int stride, int padding, int dilation) {
        static Setting random(Random random) {
            return new Setting(
                    1 + random.nextInt(40),
                    1 + random.nextInt(11),
                    1 + random.nextInt(5),
                    random.nextInt(4),
                    1 + random.nextInt(4));
        }

        /** The last output's last tap, counted from the first output's first one. */
        int inputSize() {
            return (outputs - 1) * stride + (kernelSize - 1) * dilation + 1 - 2 * padding;
        }
    }

    @Order(1)
    @Checks(
            what = "Random settings that fit give the right size.",
            why = "Stride, padding and dilation must work together, not only one at a time.",
            points = 2)
    void randomSettingsThatFit(Random random) {
        for (int i = 0; i < CASES; i++) {
            Setting s = Setting.random(random);
            if (s.inputSize() >= 1) {
                expect.intValue(
                        answer.outputSize(s.inputSize(), s.kernelSize, s.stride, s.padding, s.dilation), s.outputs);
            }
        }
    }

    @Order(2)
    @Checks(
            what = "Random settings that leave a remainder are refused, their fitting neighbours are not.",
            why = "Refusing too much is as wrong as refusing too little.")
    void randomSettingsThatDoNotFit(Random random) {
        for (int i = 0; i < CASES; i++) {
            Setting s = Setting.random(random);
            if (s.inputSize() >= 1 && s.stride > 1) {
                expect.intValue(
                        answer.outputSize(s.inputSize(), s.kernelSize, s.stride, s.padding, s.dilation), s.outputs);
                int tooLong = s.inputSize() + 1 + random.nextInt(s.stride - 1);
                expect.illegalArgument(
                        "the stride leaves a remainder",
                        () -> answer.outputSize(tooLong, s.kernelSize, s.stride, s.padding, s.dilation));
            }
        }
    }
}
