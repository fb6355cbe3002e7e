/** What training makes small: {@link convkit.nn.loss.CrossEntropy}. */
package convkit.nn.loss;
