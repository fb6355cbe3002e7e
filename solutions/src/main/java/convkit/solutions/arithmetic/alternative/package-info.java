/** Right solutions of the exercises on convolution arithmetic, written differently from the reference: all must pass. */
package convkit.solutions.arithmetic.alternative;
