/** Right solutions of the exercises on dense prediction, written differently from the reference: all must pass. */
package convkit.solutions.dense.alternative;
