package convkit.nn.train;

/**
 * The figures of one step of training.
 *
 * @param loss of the mini-batch, before the step
 * @param correct number of its labels that the network gave, likewise; 0 if there were none to compare
 * @param counted number of labels that were compared: the examples, or their pixels; 0 if the answers are target values
 */
public record StepResult(double loss, int correct, int counted) {}
