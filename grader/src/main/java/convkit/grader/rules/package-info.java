/**
 * What an exercise can forbid, checked on the compiled classes without loading them. Breaking a rule is reported and costs
 * no points by itself: an instructor decides.
 */
package convkit.grader.rules;
