package convkit.solutions.training.alternative;

import convkit.exercises.training.LearningRateScheduleExercise;

/** Solves {@code learning-rate-schedule} with a loop over stages, and with cos² x = (1 + cos 2x) / 2. */
public class SteppedSchedules implements LearningRateScheduleExercise {

    @Override
    public double stepDecay(double base, double factor, int every, int epoch) {
        double rate = base;
        for (int change = every; change <= epoch; change += every) {
            rate *= factor;
        }
        return rate;
    }

    @Override
    public double cosine(double base, double least, int warmUp, int total, int step) {
        int stepsOfRise = Math.min(step + 1, warmUp);
        if (stepsOfRise > step) {
            return base / warmUp * stepsOfRise;
        }
        double angle = Math.PI / 2 * Math.min(step - warmUp, total - warmUp) / (total - warmUp);
        double cosine = Math.cos(angle);
        return base * cosine * cosine + least * (1 - cosine * cosine);
    }
}
