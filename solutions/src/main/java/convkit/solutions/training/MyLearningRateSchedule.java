package convkit.solutions.training;

import convkit.exercises.training.LearningRateScheduleExercise;

/** Answer to the exercise {@code learning-rate-schedule}; {@link LearningRateScheduleExercise} says what is asked. */
public class MyLearningRateSchedule implements LearningRateScheduleExercise {

    @Override
    public double stepDecay(double base, double factor, int every, int epoch) {
        // solution: multiply by the factor once per finished stage
        return base * Math.pow(factor, epoch / every);
        // end solution
    }

    @Override
    public double cosine(double base, double least, int warmUp, int total, int step) {
        // solution: tell rise, fall and end apart
        if (step < warmUp) {
            return base * (step + 1) / warmUp;
        }
        if (step >= total) {
            return least;
        }
        double progress = (double) (step - warmUp) / (total - warmUp);
        return least + (base - least) * (1 + Math.cos(Math.PI * progress)) / 2;
        // end solution
    }
}
