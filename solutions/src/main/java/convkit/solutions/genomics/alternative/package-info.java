/** Right solutions of the exercises on genomics, written differently from the reference: all must pass. */
package convkit.solutions.genomics.alternative;
