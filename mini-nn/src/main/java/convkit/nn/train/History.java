package convkit.nn.train;

import java.util.List;

/**
 * How a training went.
 *
 * @param epochs the epochs that were finished
 * @param interrupted whether the thread was interrupted before the last epoch was finished; the network then holds what
 *     it had learned by then
 */
public record History(List<EpochResult> epochs, boolean interrupted) {

    /**
     * The last finished epoch.
     *
     * @throws IllegalStateException if none was finished
     */
    public EpochResult last() {
        if (epochs.isEmpty()) {
            throw new IllegalStateException(
                    "history: no epoch was finished; train for at least one without interrupting");
        }
        return epochs.get(epochs.size() - 1);
    }
}
