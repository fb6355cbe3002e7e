package convkit.solutions.augmentation;

import convkit.exercises.augmentation.Rotate90Exercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code rotate90}; {@link Rotate90Exercise} says what is asked. */
public class MyRotate90 implements Rotate90Exercise {

    @Override
    public Tensor rotate(Tensor picture, int quarterTurns) {
        // solution: make one turn as often as needed
        Tensor turned = picture.copy();
        int turns = Math.floorMod(quarterTurns, 4);
        for (int turn = 0; turn < turns; turn++) {
            turned = once(turned);
        }
        return turned;
        // end solution
    }

    // solution
    private static Tensor once(Tensor x) {
        Tensor y = Tensor.zeros(x.dim(0), x.dim(2), x.dim(1));
        for (int c = 0; c < y.dim(0); c++) {
            for (int h = 0; h < y.dim(1); h++) {
                for (int w = 0; w < y.dim(2); w++) {
                    y.set(x.get(c, w, x.dim(2) - 1 - h), c, h, w);
                }
            }
        }
        return y;
    }
    // end solution
}
