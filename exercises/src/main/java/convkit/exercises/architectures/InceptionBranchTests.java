package convkit.exercises.architectures;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code inception-branch} must do. */
public class InceptionBranchTests extends ExerciseTests<InceptionBranchExercise> {

    public InceptionBranchTests(InceptionBranchExercise answer) {
        super(InceptionBranchExercise.class, answer);
    }

    /** 1×1 kernels {@code [O, C, 1, 1]}, one row of weights for each output channel. */
    private static Tensor pointwise(int inChannels, float... weights) {
        return Tensor.of(weights, weights.length / inChannels, inChannels, 1, 1);
    }

    @Order(1)
    @Checks(
            what = "The second branch's maps stand behind the first branch's.",
            why = "Concatenation keeps both views of the picture; a sum would mix them for good.",
            points = 2)
    void branchesStandSideBySide() {
        Tensor x = Tensor.of(count(1, 4), 1, 1, 2, 2);
        Tensor ones = Tensor.full(1, 1, 1, 3, 3);
        // first: 2·x; second: x is kept by the reduction, and every 3×3 window sees 1 + 2 + 3 + 4
        expect.tensor(answer.forward(x, pointwise(1, 2), pointwise(1, 1), ones))
                .equalTo(Tensor.of(new float[] {2, 4, 6, 8, 10, 10, 10, 10}, 1, 2, 2, 2));
    }

    @Order(2)
    @Checks(
            what = "A ReLU stands between the reduction and the 3×3 kernels.",
            why = "Without it two linear maps follow each other and are worth no more than one.")
    void reluBetweenTheTwoConvolutions() {
        Tensor x = Tensor.of(new float[] {3, -5}, 1, 1, 1, 2);
        Tensor right = Tensor.of(new float[] {0, 0, 0, 0, 1, 2, 0, 0, 0}, 1, 1, 3, 3);
        // reduced: 2·3 and max(0, 2·(−5)) = 0; second: 6 + 2·0 and 0 + 2·(padding 0); first: 3·4 and 0
        expect.tensor(answer.forward(x, pointwise(1, 4), pointwise(1, 2), right))
                .equalTo(Tensor.of(new float[] {12, 0, 6, 0}, 1, 2, 1, 2));
    }

    @Order(3)
    @Checks(
            what = "Both branches end in a ReLU.",
            why = "The next module then starts from features that are there or not there, never from negative ones.")
    void branchesEndInRelu() {
        Tensor x = Tensor.of(new float[] {1, 2}, 1, 2, 1, 1);
        Tensor three = Tensor.zeros(1, 1, 3, 3);
        three.set(-3, 0, 0, 1, 1);
        // first: −1·1 + 2·2 = 3 and 1·1 − 1·2 → 0; second: reduced 1·1 + 1·2 = 3, −3·3 → 0
        expect.tensor(answer.forward(x, pointwise(2, -1, 2, 1, -1), pointwise(2, 1, 1), three))
                .equalTo(Tensor.of(new float[] {3, 0, 0}, 1, 3, 1, 1));
    }

    @Order(4)
    @Checks(
            what = "All channels and pictures are used, and the maps keep their size.",
            why = "The next module was built for O₁ + O₃ maps of the same height and width.")
    void channelsAndPictures() {
        Tensor x = Tensor.of(count(1, 8), 2, 2, 1, 2);
        Tensor three = Tensor.zeros(1, 2, 3, 3);
        three.set(1, 0, 0, 1, 1);
        three.set(100, 0, 1, 1, 0);
        // picture 0: channels (1 2), (3 4); first: 1 + 10·3, 2 + 10·4 and 3, 4; reduced: (1 2) and (4 6);
        // second: 1 + 100·0 and 2 + 100·4
        expect.tensor(answer.forward(x, pointwise(2, 1, 10, 0, 1), pointwise(2, 1, 0, 1, 1), three))
                .equalTo(Tensor.of(new float[] {31, 42, 3, 4, 1, 402, 75, 86, 7, 8, 5, 1206}, 2, 3, 1, 2));
    }

    @Order(5)
    @Checks(
            what = "Saved is what the direct way costs less what reduction and 3×3 kernels cost together.",
            why = "The reduction is cheap, not free; this is how such modules are planned.",
            points = 2)
    void countsWhatIsSaved() {
        // 6 places: 9·8·5 = 360 directly; 8·2 + 9·2·5 = 106 reduced; 6·(360 − 106)
        expect.number("saved", answer.savedMultiplyAdds(2, 3, 8, 2, 5), 1524);
        expect.number("saved in GoogLeNet 3a", answer.savedMultiplyAdds(28, 28, 192, 96, 128), 72_253_440);
    }

    @Order(6)
    @Checks(
            what = "A reduction to too many channels costs more than it saves.",
            why = "The number then is negative: a warning not to put a 1×1 kernel everywhere.")
    void canCostMore() {
        // 9·4·2 = 72 directly; 4·4 + 9·4·2 = 88 through as many channels; 3·(72 − 88)
        expect.number("saved", answer.savedMultiplyAdds(1, 3, 4, 4, 2), -48);
    }

    @Order(7)
    @Checks(
            what = "Counts beyond two thousand million are right.",
            why = "One layer of VGG-16 takes nearly that many; an int wraps around without a word.")
    void countsAreLong() {
        // 3136·(9·512·512 − 512·64 − 9·64·512)
        expect.number("saved", answer.savedMultiplyAdds(56, 56, 512, 64, 512), 6_371_147_776L);
    }

    @Order(8)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "Both branches read the same maps, and so does the backward pass.")
    void leavesArgumentsUnchanged() {
        Tensor x = Tensor.of(new float[] {-1, 2}, 1, 1, 1, 2);
        Tensor wanted = Tensor.of(new float[] {1, 0, 10, 10}, 1, 2, 1, 2);
        for (int call = 0; call < 2; call++) {
            // first: 1 and −2 → 0; reduced: max(0, −5) and 10; every window sees 0 + 10
            expect.tensor(answer.forward(x, pointwise(1, -1), pointwise(1, 5), Tensor.full(1, 1, 1, 3, 3)))
                    .equalTo(wanted);
        }
        expect.argumentsUnchanged();
    }
}
