/** Networks from the literature, oldest first: {@link convkit.nn.model.LeNet}, AlexNet, VGG, ResNet; {@link convkit.nn.model.Zoo} finds them by name. */
package convkit.nn.model;
