package convkit.solutions.training;

import convkit.exercises.training.WeightInitExercise;

/** Answer to the exercise {@code weight-init}; {@link WeightInitExercise} says what is asked. */
public class MyWeightInit implements WeightInitExercise {

    @Override
    public int fanIn(int[] weightShape) {
        // solution: inputs that one output sees
        return taps(weightShape) * weightShape[1];
        // end solution
    }

    @Override
    public int fanOut(int[] weightShape) {
        // solution: outputs that one input reaches
        return taps(weightShape) * weightShape[0];
        // end solution
    }

    // solution
    private static int taps(int[] weightShape) {
        if (weightShape.length < 2) {
            throw new IllegalArgumentException("a weight has two or more axes but this one has " + weightShape.length);
        }
        int taps = 1;
        for (int axis = 2; axis < weightShape.length; axis++) {
            taps *= weightShape[axis];
        }
        return taps;
    }
    // end solution

    @Override
    public double xavier(int[] weightShape) {
        // solution: use both fans
        return Math.sqrt(2.0 / (fanIn(weightShape) + fanOut(weightShape)));
        // end solution
    }

    @Override
    public double he(int[] weightShape) {
        // solution: use the fan-in
        return Math.sqrt(2.0 / fanIn(weightShape));
        // end solution
    }

    @Override
    public double uniformBound(double standardDeviation) {
        // solution: invert a / √3
        return standardDeviation * Math.sqrt(3);
        // end solution
    }
}
