package convkit.exercises.dense;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code skip-fusion} must do. */
public class SkipFusionTests extends ExerciseTests<SkipFusionExercise> {

    public SkipFusionTests(SkipFusionExercise answer) {
        super(SkipFusionExercise.class, answer);
    }

    private static Tensor map(int height, int width, float... values) {
        return Tensor.of(values, 1, 1, height, width);
    }

    @Order(1)
    @Checks(
            what = "New values lie a quarter of the way to the neighbour; at the border the value goes on.",
            why = "Repeated values would give blocks; zeros beyond the border would darken every edge.",
            points = 2)
    void interpolatesRows() {
        // both rows of the result are (0, 1, 3, 5, 7, 8): there is no other row to mix in
        expect.tensor(answer.enlarge(map(1, 3, 0, 4, 8))).equalTo(map(2, 6, 0, 1, 3, 5, 7, 8, 0, 1, 3, 5, 7, 8));
    }

    @Order(2)
    @Checks(
            what = "Rows and columns are both interpolated.",
            why = "A score map is a picture: edges run in all directions.")
    void interpolatesBothWays() {
        // columns: (16 12 4 0), (32 40 56 64); rows: first, ¾ + ¼, ¼ + ¾, second
        expect.tensor(answer.enlarge(map(2, 2, 16, 0, 32, 64)))
                .equalTo(map(4, 4, 16, 12, 4, 0, 20, 19, 17, 16, 28, 33, 43, 48, 32, 40, 56, 64));
    }

    @Order(3)
    @Checks(
            what = "Each map of each picture is enlarged for itself.",
            why = "Scores of one class must not leak into another.")
    void mapsAndPictures() {
        Tensor x = Tensor.of(new float[] {4, 8, 12, 12, 0, 4, -4, -8}, 2, 2, 2, 1);
        // columns: (4 5 7 8), (12 12 12 12), (0 1 3 4), (−4 −5 −7 −8), each twice
        expect.tensor(answer.enlarge(x))
                .equalTo(Tensor.of(
                        new float[] {
                            4, 4, 5, 5, 7, 7, 8, 8, 12, 12, 12, 12, 12, 12, 12, 12, 0, 0, 1, 1, 3, 3, 4, 4, -4, -4, -5,
                            -5, -7, -7, -8, -8
                        },
                        2,
                        2,
                        4,
                        2));
    }

    @Order(4)
    @Checks(
            what = "The finer features are scored for every class and added.",
            why = "The sum lets the coarse layer decide what, and the fine one where.",
            points = 2)
    void addsFineScores() {
        Tensor coarse = Tensor.of(new float[] {100, 200}, 1, 2, 1, 1);
        Tensor features = Tensor.of(count(1, 12), 1, 3, 2, 2);
        Tensor scoring = Tensor.of(new float[] {1, 0, 0, 0, 2, -1}, 2, 3, 1, 1);
        // class 0: 100 + (1 2; 3 4); class 1: 200 + 2·(5 6; 7 8) − (9 10; 11 12)
        expect.tensor(answer.fuse(coarse, features, scoring))
                .equalTo(Tensor.of(new float[] {101, 102, 103, 104, 201, 202, 203, 204}, 1, 2, 2, 2));
    }

    @Order(5)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The features also go on into the deeper layers, where the coarse scores came from.")
    void leavesArgumentsUnchanged() {
        Tensor coarse = map(1, 2, 8, -8);
        Tensor features = Tensor.of(count(1, 8), 1, 1, 2, 4);
        for (int call = 0; call < 2; call++) {
            // (8 4 −4 −8) twice, plus 10·(1 2 3 4; 5 6 7 8)
            expect.tensor(answer.fuse(coarse, features, map(1, 1, 10)))
                    .equalTo(map(2, 4, 18, 24, 26, 32, 58, 64, 66, 72));
        }
        expect.argumentsUnchanged();
    }
}
