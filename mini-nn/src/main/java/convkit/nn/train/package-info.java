/**
 * The training loop and what it needs. Read {@link convkit.nn.train.Trainer}; {@link convkit.nn.train.Batches} is where data
 * comes in, {@link convkit.nn.train.TrainingListener} where progress goes out, {@link convkit.nn.train.Evaluation} the
 * verdict. Class labels, target values ({@link convkit.nn.train.Batch}) and anything else ({@link convkit.nn.train.Criterion})
 * are learned by the same loop.
 *
 * <pre>{@code
 * Trainer digits = new Trainer(model, new Adam(model.parameters().values(), 0.002), new CrossEntropy(), Schedule.cosine());
 * History history = digits.fit(train, validation, 12);
 * System.out.println(history.last().validationAccuracy());
 * }</pre>
 */
package convkit.nn.train;
