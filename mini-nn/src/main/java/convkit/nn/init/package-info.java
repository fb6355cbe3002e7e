/** Where the weights start: {@link convkit.nn.init.Initializer}, one method for each rule of the literature. */
package convkit.nn.init;
