/** Networks from the literature: {@link convkit.nn.model.LeNet}; {@link convkit.nn.model.Zoo} finds them by name. */
package convkit.nn.model;
