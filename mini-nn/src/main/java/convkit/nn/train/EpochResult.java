package convkit.nn.train;

import java.util.Locale;

/**
 * The figures of one epoch.
 *
 * @param epoch counted from 0
 * @param trainLoss mean loss of the epoch's mini-batches, each taken before its step
 * @param trainAccuracy fraction of examples that were classified rightly, likewise
 * @param validationLoss after the epoch; NaN without validation data
 * @param validationAccuracy after the epoch; NaN without validation data
 * @param seconds of wall time, validation included
 */
public record EpochResult(
        int epoch,
        double trainLoss,
        double trainAccuracy,
        double validationLoss,
        double validationAccuracy,
        double seconds) {

    /** One line for people; epochs are counted from 1 there. */
    @Override
    public String toString() {
        String line =
                String.format(Locale.ROOT, "epoch %2d  loss %.4f  accuracy %.4f", epoch + 1, trainLoss, trainAccuracy);
        if (!Double.isNaN(validationLoss)) {
            line += String.format(
                    Locale.ROOT, "  validation loss %.4f  accuracy %.4f", validationLoss, validationAccuracy);
        }
        return line + String.format(Locale.ROOT, "  %.1f s", seconds);
    }
}
