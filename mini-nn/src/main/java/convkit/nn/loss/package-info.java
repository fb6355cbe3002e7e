/**
 * What training makes small. {@link convkit.nn.loss.Loss} compares with class labels: {@link convkit.nn.loss.CrossEntropy}.
 * {@link convkit.nn.loss.TargetLoss} compares with target values: {@link convkit.nn.loss.SquaredError}, {@link
 * convkit.nn.loss.SmoothL1}, {@link convkit.nn.loss.BinaryCrossEntropy}.
 */
package convkit.nn.loss;
