package convkit.exercises.training;

/** Answer to the exercise {@code weight-init}; {@link WeightInitExercise} says what is asked. */
public class MyWeightInit implements WeightInitExercise {

    @Override
    public int fanIn(int[] weightShape) {
        throw new UnsupportedOperationException("TODO: inputs that one output sees");
    }

    @Override
    public int fanOut(int[] weightShape) {
        throw new UnsupportedOperationException("TODO: outputs that one input reaches");
    }

    @Override
    public double xavier(int[] weightShape) {
        throw new UnsupportedOperationException("TODO: use both fans");
    }

    @Override
    public double he(int[] weightShape) {
        throw new UnsupportedOperationException("TODO: use the fan-in");
    }

    @Override
    public double uniformBound(double standardDeviation) {
        throw new UnsupportedOperationException("TODO: invert a / √3");
    }
}
