/**
 * Where the weights start: {@link convkit.nn.init.Initializer}, one method for each rule of the literature.
 *
 * <pre>{@code
 * Conv2d conv = new Conv2d(3, 16, 3, random).initializer(Initializer.heNormal());
 * }</pre>
 */
package convkit.nn.init;
