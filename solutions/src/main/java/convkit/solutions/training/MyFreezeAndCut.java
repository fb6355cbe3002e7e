package convkit.solutions.training;

import convkit.exercises.training.FreezeAndCutExercise;

/** Answer to the exercise {@code freeze-and-cut}; {@link FreezeAndCutExercise} says what is asked. */
public class MyFreezeAndCut implements FreezeAndCutExercise {

    @Override
    public Plan plan(String[] names, int[] sizes, int frozenLayers, int classes) {
        // solution: replace the last layer, freeze the bottom ones, count
        int last = names.length - 1;
        int[] newSizes = sizes.clone();
        newSizes[last - 1] = sizes[last - 1] / sizes[last] * classes;
        newSizes[last] = classes;
        boolean[] trainable = new boolean[names.length];
        int trainableCount = 0;
        int frozenCount = 0;
        int layer = 0;
        for (int i = 0; i < names.length; i++) {
            if (i > 0 && !layer(names[i]).equals(layer(names[i - 1]))) {
                layer++;
            }
            trainable[i] = layer >= frozenLayers;
            if (trainable[i]) {
                trainableCount += newSizes[i];
            } else {
                frozenCount += newSizes[i];
            }
        }
        if (!trainable[last]) {
            throw new IllegalArgumentException("freeze and cut: " + frozenLayers
                    + " layers are to be frozen but there are only " + layer + " below the last");
        }
        return new Plan(newSizes, trainable, trainableCount, frozenCount);
        // end solution
    }

    // solution
    private static String layer(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
    // end solution

    @Override
    public float[] step(float[] values, float[] gradient, int[] sizes, boolean[] trainable, float learningRate) {
        // solution: walk through the parameters and move the trainable ones
        float[] moved = values.clone();
        int at = 0;
        for (int p = 0; p < sizes.length; p++) {
            for (int i = 0; i < sizes[p]; i++) {
                if (trainable[p]) {
                    moved[at] -= learningRate * gradient[at];
                }
                at++;
            }
        }
        return moved;
        // end solution
    }
}
