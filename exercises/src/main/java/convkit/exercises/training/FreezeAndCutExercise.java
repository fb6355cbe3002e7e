package convkit.exercises.training;

/**
 * <b>Exercise {@code freeze-and-cut}: teach a trained network new classes.</b>
 *
 * <p>The lower layers of a network that was trained on a million photographs see edges and textures, which serve any other task too. Transfer
 * learning keeps them: the last layer is cut off and replaced by a fresh one for the new classes, the bottom n layers are frozen, and the rest
 * is trained. With all but the last layer frozen it is called feature extraction, with none frozen fine-tuning.
 *
 * <p>The network is described by its parameters from bottom to top, by name and size, such as {@code conv1.weight} with 150 values. What stands
 * before the last dot is the layer; parameters of a layer stand together, and a layer may have one (no bias) or two. The last layer is linear
 * with F inputs: its weight has classes·F values, its bias one per class.
 *
 * <p><b>Worked numbers</b> (LeNet-5, now for 3 classes instead of 10, 3 layers frozen):
 *
 * <pre>
 *            conv1    conv2     conv3       fc1          fc2
 *   before   150 + 6  2400 + 16 48000 + 120 10080 + 84   840 + 10
 *   after    frozen   frozen    frozen      10080 + 84   252 + 3        F = 840/10 = 84
 *
 *   trainable 10164 + 255 = 10419, frozen 156 + 2416 + 48120 = 50692
 * </pre>
 *
 * <p>In a training step frozen parameters are left alone: {@code w ← w − η·g} for all others.
 *
 * <p><b>Source:</b> the lectures on transfer learning; Yosinski et al., "How transferable are features in deep neural networks?" (2014).
 */
public interface FreezeAndCutExercise {

    /**
     * What becomes of the parameters.
     *
     * @param sizes number of values of each parameter, those of the last layer for the new classes
     * @param trainable whether each parameter is trained
     * @param trainableCount number of values that are trained
     * @param frozenCount number of values that are not
     */
    record Plan(int[] sizes, boolean[] trainable, int trainableCount, int frozenCount) {}

    /**
     * Plans the transfer. The arguments are not changed.
     *
     * @param names of all parameters from bottom to top; the last two are weight and bias of the last layer
     * @param sizes number of values of each parameter
     * @param frozenLayers n, counted from the bottom, 0 or more
     * @param classes K, number of the new classes, ≥ 1
     * @throws IllegalArgumentException if the last layer would be frozen too: the fresh one knows nothing yet
     */
    Plan plan(String[] names, int[] sizes, int frozenLayers, int classes);

    /**
     * One step of gradient descent that spares frozen parameters. The arguments are not changed.
     *
     * @param values of all parameters, one parameter behind the other
     * @param gradient one value for each of them, also for frozen ones
     * @param sizes number of values of each parameter
     * @param trainable whether each parameter is trained
     * @param learningRate η
     * @return the new values
     */
    float[] step(float[] values, float[] gradient, int[] sizes, boolean[] trainable, float learningRate);
}
