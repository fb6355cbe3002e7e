/** Right solutions of the exercises on pooling, written differently from the reference: all must pass. */
package convkit.solutions.pooling.alternative;
