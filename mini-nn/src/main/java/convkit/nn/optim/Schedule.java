package convkit.nn.optim;

/** How the learning rate changes while training goes on. */
@FunctionalInterface
public interface Schedule {

    /**
     * What the starting learning rate is multiplied by.
     *
     * @param progress part of the training that is done, from 0 at the first step to nearly 1 at the last
     */
    double factor(double progress);

    /** The same rate from start to end. */
    static Schedule constant() {
        return progress -> 1;
    }

    /** Down to 0 along half a cosine: (1 + cos πp) / 2. Loshchilov &amp; Hutter, "SGDR" (2017), without restarts. */
    static Schedule cosine() {
        return progress -> (1 + Math.cos(Math.PI * progress)) / 2;
    }

    /**
     * Multiplied by {@code factor} at each of the milestones.
     *
     * @param factor in (0, 1)
     * @param milestones parts of the training, each in (0, 1), such as 0.5 and 0.75
     */
    static Schedule step(double factor, double... milestones) {
        if (!(factor > 0 && factor < 1)) {
            throw new IllegalArgumentException("schedule: factor is " + factor + " but must lie between 0 and 1");
        }
        double[] copy = milestones.clone();
        return progress -> {
            double product = 1;
            for (double milestone : copy) {
                product *= progress >= milestone ? factor : 1;
            }
            return product;
        };
    }

    /**
     * Rises in a straight line over the first part of the training, then follows this schedule.
     *
     * @param part of the training, in (0, 1)
     */
    default Schedule warmUp(double part) {
        if (!(part > 0 && part < 1)) {
            throw new IllegalArgumentException("schedule: warm-up is " + part + " but must lie between 0 and 1");
        }
        // not from 0, because no optimiser takes a learning rate of 0
        return progress -> progress < part ? Math.max(0.01, progress / part) : factor((progress - part) / (1 - part));
    }
}
