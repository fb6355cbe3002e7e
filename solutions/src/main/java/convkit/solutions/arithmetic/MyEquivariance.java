package convkit.solutions.arithmetic;

import convkit.exercises.arithmetic.EquivarianceExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code equivariance}; {@link EquivarianceExercise} says what is asked. */
public class MyEquivariance implements EquivarianceExercise {

    @Override
    public Tensor translate(Tensor x, int down, int right) {
        // solution: move every value that stays in the map
        Tensor moved = Tensor.zeros(x.shape());
        for (int h = 0; h < x.dim(0); h++) {
            for (int w = 0; w < x.dim(1); w++) {
                if (lies(h - down, w - right, x)) {
                    moved.set(x.get(h - down, w - right), h, w);
                }
            }
        }
        return moved;
        // end solution
    }

    @Override
    public Tensor rotate(Tensor x) {
        // solution: turn the map by 90 degrees against the clock
        Tensor turned = Tensor.zeros(x.dim(1), x.dim(0));
        for (int i = 0; i < turned.dim(0); i++) {
            for (int j = 0; j < turned.dim(1); j++) {
                turned.set(x.get(j, x.dim(1) - 1 - i), i, j);
            }
        }
        return turned;
        // end solution
    }

    @Override
    public Gap translationGap(Tensor x, Tensor kernel, int down, int right) {
        // solution: compare both ways, everywhere and inside
        Tensor movedFirst = EquivarianceExercise.correlate(translate(x, down, right), kernel);
        Tensor filteredFirst = translate(EquivarianceExercise.correlate(x, kernel), down, right);
        float everywhere = 0;
        float inside = 0;
        for (int i = 0; i < movedFirst.dim(0); i++) {
            for (int j = 0; j < movedFirst.dim(1); j++) {
                float difference = Math.abs(movedFirst.get(i, j) - filteredFirst.get(i, j));
                everywhere = Math.max(everywhere, difference);
                if (lies(i - down, j - right, movedFirst)) {
                    inside = Math.max(inside, difference);
                }
            }
        }
        return new Gap(everywhere, inside);
        // end solution
    }

    @Override
    public float rotationGap(Tensor x, Tensor kernel) {
        // solution: compare both ways
        Tensor turnedFirst = EquivarianceExercise.correlate(rotate(x), kernel);
        Tensor filteredFirst = rotate(EquivarianceExercise.correlate(x, kernel));
        float gap = 0;
        for (int i = 0; i < turnedFirst.size(); i++) {
            gap = Math.max(gap, Math.abs(turnedFirst.data()[i] - filteredFirst.data()[i]));
        }
        return gap;
        // end solution
    }

    // solution
    private static boolean lies(int h, int w, Tensor map) {
        return h >= 0 && h < map.dim(0) && w >= 0 && w < map.dim(1);
    }
    // end solution
}
