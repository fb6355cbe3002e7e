/**
 * Ways to write a network down: in Java with sizes worked out by {@link convkit.nn.spec.NetworkBuilder} (read it first), or
 * as one line of the lectures' pattern language by {@link convkit.nn.spec.NetworkPattern}.
 */
package convkit.nn.spec;
