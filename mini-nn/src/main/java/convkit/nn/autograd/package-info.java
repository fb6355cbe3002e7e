/**
 * Seeing and trusting derivatives: {@link convkit.nn.autograd.Graph} prints the operations behind a result and walks them
 * backwards, {@link convkit.nn.autograd.GradCheck} compares every gradient with finite differences.
 *
 * <pre>{@code
 * Tensor x = Tensor.vector(0.5f, -1, 2);
 * GradCheck.smooth(() -> Elementwise.sigmoid(x), x).requireBelow(1e-4);
 * System.out.println(Graph.of(Elementwise.mul(x, x)).named(x, "x"));
 * }</pre>
 */
package convkit.nn.autograd;
