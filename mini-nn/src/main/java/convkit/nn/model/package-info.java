/**
 * Networks from the literature, oldest first: {@link convkit.nn.model.LeNet}, AlexNet, VGG, ResNet; {@link convkit.nn.model.Zoo} finds them by name.
 *
 * <pre>{@code
 * Layer resNet = ResNet.resNet50(random);
 * System.out.println(resNet.summary(3, 224, 224));
 * }</pre>
 */
package convkit.nn.model;
