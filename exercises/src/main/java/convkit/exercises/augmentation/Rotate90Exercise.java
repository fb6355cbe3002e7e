package convkit.exercises.augmentation;

import convkit.nn.tensor.Tensor;

/**
 * <b>Exercise {@code rotate90}: turn a picture by quarter turns.</b>
 *
 * <p>A satellite picture or a cell under the microscope has no upper side: turned by 90°, 180° or 270° it is as good an example,
 * and no pixel has to be interpolated. (For digits it is a bad idea: a 6 becomes a 9.)
 *
 * <p>One quarter turn to the left (counter-clockwise) makes the last column the first row:
 *
 * <pre>
 *   y[c, h, w] = x[c, w, W − 1 − h]        x [C, H, W] → y [C, W, H]
 * </pre>
 *
 * so an odd number of turns exchanges height and width. Four turns are none; a negative number turns to the right.
 *
 * <p><b>Worked example</b>:
 *
 * <pre>
 *              1 turn    2 turns    3 turns or −1
 *   1 2 3       3 6       6 5 4       4 1
 *   4 5 6       2 5       3 2 1       5 2
 *               1 4                   6 3
 * </pre>
 *
 * <p><b>Source:</b> the lectures on data augmentation; NumPy's {@code rot90} turns the same way.
 */
public interface Rotate90Exercise {

    /**
     * Turns a picture. The argument is not changed.
     *
     * @param picture {@code [C, H, W]}
     * @param quarterTurns to the left; any number, negative ones turn to the right
     * @return a new tensor {@code [C, H, W]} or, after an odd number of turns, {@code [C, W, H]}
     */
    Tensor rotate(Tensor picture, int quarterTurns);
}
