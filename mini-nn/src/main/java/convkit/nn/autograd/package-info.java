/** Trust, but check: {@link convkit.nn.autograd.GradCheck} compares every gradient with finite differences. */
package convkit.nn.autograd;
