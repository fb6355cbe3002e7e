/**
 * Networks from the literature. {@link convkit.nn.model.Zoo} finds them by name. Read {@link convkit.nn.model.LeNet} first; then
 * one for each idea: {@link convkit.nn.model.ResNet} (sums), {@link convkit.nn.model.UNet} (a network that contains itself on a
 * smaller scale), {@link convkit.nn.model.SegNet} (what a pooling remembers), {@link convkit.nn.model.WaveNet} (a network with two
 * ways through it, and how to write your own).
 *
 * <p>Before convolutions: {@link convkit.nn.model.Perceptron}, {@link convkit.nn.model.Mlp}. In time: {@link
 * convkit.nn.model.Tdnn}, WaveNet. Pictures to classes: LeNet, {@link convkit.nn.model.AlexNet}, {@link convkit.nn.model.Vgg},
 * {@link convkit.nn.model.GoogLeNet}, ResNet, {@link convkit.nn.model.CifarResNet}, {@link convkit.nn.model.DenseNet}. A class for
 * each pixel: {@link convkit.nn.model.Fcn}, SegNet, UNet, {@link convkit.nn.model.ContextNetwork}. Where things are: {@link
 * convkit.nn.model.SingleShotDetector}, and before it {@link convkit.nn.model.RegionClassifier} on {@link
 * convkit.nn.model.RegionProposals}; {@link convkit.nn.model.AveragePrecision} judges them. DNA: {@link convkit.nn.model.DeepBind}, {@link convkit.nn.model.DeepSea}.
 *
 * <pre>{@code
 * Layer resNet = ResNet.resNet50(random);
 * System.out.println(resNet.summary(3, 224, 224));
 * }</pre>
 */
package convkit.nn.model;
