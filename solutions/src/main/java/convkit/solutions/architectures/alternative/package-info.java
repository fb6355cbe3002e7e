/** Right solutions of the exercises on the building blocks of architectures, written differently from the reference: all must pass. */
package convkit.solutions.architectures.alternative;
