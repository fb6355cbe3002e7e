package convkit.exercises.training;

/** Answer to the exercise {@code learning-rate-schedule}; {@link LearningRateScheduleExercise} says what is asked. */
public class MyLearningRateSchedule implements LearningRateScheduleExercise {

    @Override
    public double stepDecay(double base, double factor, int every, int epoch) {
        throw new UnsupportedOperationException("TODO: multiply by the factor once per finished stage");
    }

    @Override
    public double cosine(double base, double least, int warmUp, int total, int step) {
        throw new UnsupportedOperationException("TODO: tell rise, fall and end apart");
    }
}
