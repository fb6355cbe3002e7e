/** Right solutions of the exercises on graphics cards, written differently from the reference: all must pass. */
package convkit.solutions.gpu.alternative;
