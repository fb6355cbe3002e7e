package convkit.solutions.training.alternative;

import convkit.exercises.training.WeightInitExercise;
import java.util.Arrays;

/** Solves {@code weight-init} from the number of all weights, divided by the axis that does not count. */
public class FansFromTheSize implements WeightInitExercise {

    private static int without(int axis, int[] shape) {
        if (shape.length <= 1) {
            throw new IllegalArgumentException("no weight: " + Arrays.toString(shape));
        }
        return Arrays.stream(shape).reduce(1, Math::multiplyExact) / shape[axis];
    }

    @Override
    public int fanIn(int[] weightShape) {
        return without(0, weightShape);
    }

    @Override
    public int fanOut(int[] weightShape) {
        return without(1, weightShape);
    }

    @Override
    public double xavier(int[] weightShape) {
        double averageFan = (fanIn(weightShape) + fanOut(weightShape)) / 2.0;
        return 1 / Math.sqrt(averageFan);
    }

    @Override
    public double he(int[] weightShape) {
        return Math.pow(fanIn(weightShape) / 2.0, -0.5);
    }

    @Override
    public double uniformBound(double standardDeviation) {
        return Math.sqrt(3 * standardDeviation * standardDeviation);
    }
}
