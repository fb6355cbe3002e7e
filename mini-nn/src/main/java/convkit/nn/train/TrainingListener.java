package convkit.nn.train;

/** Told how a training goes, on the thread that trains. */
public interface TrainingListener {

    /**
     * After each step.
     *
     * @param epoch counted from 0
     * @param step within the epoch, counted from 0
     * @param stepsPerEpoch number of mini-batches in an epoch
     * @param loss of this mini-batch, before the step
     */
    default void onStep(int epoch, int step, int stepsPerEpoch, double loss) {}

    /** After each epoch, with its figures. */
    default void onEpoch(EpochResult result) {}

    /** Says nothing. */
    static TrainingListener silent() {
        return new TrainingListener() {};
    }

    /** Prints one line per epoch to standard output. */
    static TrainingListener printing() {
        return new TrainingListener() {
            @Override
            public void onEpoch(EpochResult result) {
                System.out.println(result);
            }
        };
    }

    /** Tells this listener and then the other. */
    default TrainingListener and(TrainingListener other) {
        TrainingListener first = this;
        return new TrainingListener() {
            @Override
            public void onStep(int epoch, int step, int stepsPerEpoch, double loss) {
                first.onStep(epoch, step, stepsPerEpoch, loss);
                other.onStep(epoch, step, stepsPerEpoch, loss);
            }

            @Override
            public void onEpoch(EpochResult result) {
                first.onEpoch(result);
                other.onEpoch(result);
            }
        };
    }
}
