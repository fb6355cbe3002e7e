/**
 * Who may have worked from whose answers: {@link convkit.grader.similarity.Similarity} lets JPlag compare the submissions of a
 * class, what the starters gave to everybody left out of account. JPlag is under the GPL; the grader works without it, and
 * nothing of it is in what the kit hands out.
 */
package convkit.grader.similarity;
