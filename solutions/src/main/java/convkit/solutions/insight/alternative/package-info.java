/** Right solutions of the exercises on looking inside a network, written differently from the reference: all must pass. */
package convkit.solutions.insight.alternative;
