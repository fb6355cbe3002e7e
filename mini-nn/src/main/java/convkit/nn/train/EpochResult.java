package convkit.nn.train;

import java.util.Locale;

/**
 * The figures of one epoch.
 *
 * @param epoch counted from 0
 * @param trainLoss mean loss of the epoch's mini-batches, each taken before its step
 * @param trainAccuracy fraction of examples (or pixels) that were classified rightly, likewise; NaN if the answers are
 *     target values
 * @param validationLoss after the epoch; NaN without validation data
 * @param validationAccuracy after the epoch; NaN without validation data, or if the answers are target values
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
        String line = String.format(Locale.ROOT, "epoch %2d", epoch + 1) + figures("  loss", trainLoss, trainAccuracy);
        if (!Double.isNaN(validationLoss)) {
            line += figures("  validation loss", validationLoss, validationAccuracy);
        }
        return line + String.format(Locale.ROOT, "  %.1f s", seconds);
    }

    private static String figures(String name, double loss, double accuracy) {
        String text = String.format(Locale.ROOT, "%s %.4f", name, loss);
        return Double.isNaN(accuracy) ? text : text + String.format(Locale.ROOT, "  accuracy %.4f", accuracy);
    }
}
