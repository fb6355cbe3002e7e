package convkit.nn.train;

/**
 * The figures of one step of training.
 *
 * @param loss of the mini-batch, before the step
 * @param correct number of its examples that were classified rightly, likewise
 */
public record StepResult(double loss, int correct) {}
