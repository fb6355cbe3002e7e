/**
 * What an instructor decides: how much an exercise counts, what lateness costs, what students see of hidden tests. One
 * file, described in {@code docs/grading-policy.md}.
 *
 * <p>Read {@link convkit.grader.policy.Policy} for what can be decided, then {@link convkit.grader.policy.PolicyFile} for
 * how it is read and what is refused.
 */
package convkit.grader.policy;
