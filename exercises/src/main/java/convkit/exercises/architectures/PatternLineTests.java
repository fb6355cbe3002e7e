package convkit.exercises.architectures;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import org.junit.jupiter.api.Order;

/** What an answer to {@code pattern-line} must do. */
public class PatternLineTests extends ExerciseTests<PatternLineExercise> {

    private static final int[] COLOUR = {3, 32, 32};

    public PatternLineTests(PatternLineExercise answer) {
        super(PatternLineExercise.class, answer);
    }

    private void expectLayers(int n, int m, int k, boolean pooled, String names) {
        expect.value("layers", answer.layers(n, m, k, pooled), names.split(" "));
    }

    @Order(1)
    @Checks(
            what = "Each block has its CONV → RELU pairs first and one POOL behind them; the last FC has no ReLU.",
            why = "A ReLU on the scores would make all classes that are ruled out look alike.",
            points = 2)
    void blocksThenFullConnections() {
        expectLayers(2, 2, 1, true, "CONV RELU CONV RELU POOL CONV RELU CONV RELU POOL FC RELU FC");
        expectLayers(1, 2, 2, false, "CONV RELU CONV RELU FC RELU FC RELU FC");
    }

    @Order(2)
    @Checks(
            what = "Repeating 0 times leaves a part out; the last FC always stays.",
            why = "The linear classifier and the multi-layer perceptron are spellings of the same line.")
    void zeroLeavesOut() {
        expectLayers(0, 0, 0, true, "FC");
        expectLayers(3, 0, 2, true, "FC RELU FC RELU FC");
        expectLayers(0, 2, 0, true, "POOL POOL FC");
    }

    @Order(3)
    @Checks(
            what = "Convolutions keep the size, each pooling halves it, and the filters are the channels.",
            why = "The first full connection must be made for exactly so many numbers.",
            points = 2)
    void shapeBeforeTheFirstFc() {
        // 32 → 16 → 8 → 4
        expect.ints("feature map", answer.featureMap(COLOUR.clone(), 2, 3, true, 64), 64, 4, 4);
        expect.ints("feature map", answer.featureMap(COLOUR.clone(), 2, 3, false, 64), 64, 32, 32);
        // 28 → 14 → 7 → 3, and 20 → 10 → 5 → 2
        expect.ints("feature map", answer.featureMap(new int[] {1, 28, 20}, 1, 3, true, 8), 8, 3, 2);
    }

    @Order(4)
    @Checks(
            what = "Without a convolution the channels stay as they are.",
            why = "Pooling and full connections make no new maps.")
    void channelsWithoutConvolution() {
        expect.ints("feature map", answer.featureMap(COLOUR.clone(), 0, 2, true, 64), 3, 8, 8);
        expect.ints("feature map", answer.featureMap(COLOUR.clone(), 2, 0, true, 64), 3, 32, 32);
        expect.argumentsUnchanged();
    }

    @Order(5)
    @Checks(
            what = "Negative counts, and poolings that leave nothing, are refused.",
            why = "A map without height would be noticed only when the network runs, far from the line that caused it.")
    void refusesImpossibleLines() {
        expect.ints("feature map", answer.featureMap(new int[] {1, 8, 9}, 1, 3, true, 4), 4, 1, 1);
        expectLayers(0, 0, 0, false, "FC");
        expect.illegalArgument("no height: 7 → 3 → 1 → 0", () -> answer.featureMap(new int[] {1, 7, 9}, 1, 3, true, 4));
        expect.illegalArgument("no width: 7 → 3 → 1 → 0", () -> answer.featureMap(new int[] {1, 9, 7}, 1, 3, true, 4));
        expect.illegalArgument("N is negative", () -> answer.layers(-1, 1, 1, true));
        expect.illegalArgument("M is negative", () -> answer.layers(1, -1, 1, true));
        expect.illegalArgument("K is negative", () -> answer.layers(1, 1, -1, true));
        expect.illegalArgument("N is negative", () -> answer.featureMap(COLOUR.clone(), -1, 1, true, 4));
        expect.illegalArgument("M is negative", () -> answer.featureMap(COLOUR.clone(), 1, -1, true, 4));
    }
}
