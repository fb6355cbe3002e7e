/** Right solutions of the exercises on convolution, written differently from the reference: all must pass. */
package convkit.solutions.convolution.alternative;
