/** Right solutions of the exercises on augmentation, written differently from the reference: all must pass. */
package convkit.solutions.augmentation.alternative;
