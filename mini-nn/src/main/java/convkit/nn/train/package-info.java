/**
 * The training loop and what it needs. Read {@link convkit.nn.train.Trainer}; {@link convkit.nn.train.Batches} is where data
 * comes in, {@link convkit.nn.train.TrainingListener} where progress goes out, {@link convkit.nn.train.Evaluation} the
 * verdict.
 */
package convkit.nn.train;
