package convkit.exercises.check;

import convkit.nn.tensor.Tensor;

/**
 * Expected and actual values of a failed check.
 *
 * @param expected what was expected
 * @param actual what the answer returned; null if the shapes are not comparable
 * @param firstDifference index of the first differing element; empty if the shapes are not comparable
 * @param explanation which input the differing element was computed from; empty if the test does not say
 */
public record Comparison(Tensor expected, Tensor actual, int[] firstDifference, String explanation) {}
