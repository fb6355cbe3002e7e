/** Right solutions of the exercises on backward passes and losses, written differently from the reference: all must pass. */
package convkit.solutions.backprop.alternative;
