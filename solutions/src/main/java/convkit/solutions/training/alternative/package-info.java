/** Right solutions of the exercises on training, written differently from the reference: all must pass. */
package convkit.solutions.training.alternative;
