/**
 * Seeing and trusting derivatives: {@link convkit.nn.autograd.Graph} prints the operations behind a result and walks them
 * backwards, {@link convkit.nn.autograd.GradCheck} compares every gradient with finite differences.
 */
package convkit.nn.autograd;
