package convkit.exercises.backprop;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on backward passes and losses. */
public final class BackpropExercises {

    private static final String THROUGH_CONVOLUTION = "Backpropagation through a convolution";

    private BackpropExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(
                reluSigmoid(),
                dropout(),
                sharedWeightGradient(),
                binaryCrossEntropy(),
                gradientCheck(),
                softmaxCrossEntropy(),
                batchNorm(),
                convGradWeight(),
                convGradInput(),
                batchNormBackward());
    }

    private static Exercise reluSigmoid() {
        return Exercise.named("relu-sigmoid", "ReLU, leaky ReLU and sigmoid, forward and backward")
                .contract(ReluSigmoidExercise.class, ReluSigmoidTests.class)
                .teaches("Activations")
                .takes(20)
                .difficulty(1)
                .outOfScope("NaN as input; automatic differentiation")
                .rounded()
                .hints(
                        "Each method is one loop over data(). A backward pass never needs to know the loss: only what"
                                + " arrives, and the derivative at this very value.",
                        "Backward of a rectifier asks for x > 0, strictly, and multiplies the arriving gradient by 1 or by"
                                + " the slope. Backward of the sigmoid needs no exponential: it has y.",
                        "relu: max(0, x). reluBackward: x > 0 ? g : 0. leakyRelu: x > 0 ? x : slope * x."
                                + " leakyReluBackward: x > 0 ? g : slope * g. sigmoid: 1 / (1 + Math.exp(-x)), in double."
                                + " sigmoidBackward: g * y * (1 - y). Each into Tensor.zeros(x.shape()).")
                .build();
    }

    private static Exercise dropout() {
        return Exercise.named("dropout", "Dropout, forward and backward")
                .contract(DropoutExercise.class, DropoutTests.class)
                .teaches("Dropout")
                .takes(20)
                .difficulty(1)
                .outOfScope("drawing the random numbers; dropping whole channels")
                .hints(
                        "If half of the values are set to 0, how large must the others become so that their sum stays the"
                                + " same on average?",
                        "One comparison decides per value: draw < p. What is kept is divided by 1 − p, in forward and in"
                                + " backward. Evaluation copies.",
                        "forward: if (!(p >= 0 && p < 1)) throw new IllegalArgumentException(…); y = x.copy(); if (training)"
                                + " y[i] = draws[i] < p ? 0 : x[i] / (1 - p). backward: gradInput[i] = draws[i] < p ? 0 :"
                                + " gradOutput[i] / (1 - p).")
                .build();
    }

    private static Exercise sharedWeightGradient() {
        return Exercise.named("shared-weight-gradient", "The gradient of a shared weight")
                .contract(SharedWeightGradientExercise.class, SharedWeightGradientTests.class)
                .teaches(THROUGH_CONVOLUTION)
                .takes(25)
                .difficulty(2)
                .outOfScope("padding, dilation, channels, bias; checking of arguments")
                .hints(
                        "Write down y[0] and y[1] for K = 2. In how many of them does u[0] occur, and multiplied by what?",
                        "connections is two loops, over outputs i and weights k, and one product each: gradOutput[i] times"
                                + " the input that this connection reads. shared adds up the connections of equal k.",
                        "for i, k: connections[i * K + k] = gradOutput[i] * x[i * S + k]; then for i, k: shared[k] +="
                                + " connections[i * K + k].")
                .build();
    }

    private static Exercise binaryCrossEntropy() {
        return Exercise.named("binary-cross-entropy", "Sum of squares and binary cross-entropy")
                .contract(BinaryCrossEntropyExercise.class, BinaryCrossEntropyTests.class)
                .teaches("Losses")
                .needs("relu-sigmoid")
                .takes(25)
                .difficulty(2)
                .outOfScope("targets between 0 and 1; weights per class; checking of arguments")
                .rounded()
                .hints(
                        "Compute in double and return at the end. For the cross-entropy work from the logit z: what does the"
                                + " formula of the statement give for z = 1000 with d = 1, and with d = 0?",
                        "One loop per method. The losses differ in what is done with the total: half of it, or the mean. The"
                                + " gradient of the cross-entropy needs the sigmoid, the loss does not.",
                        "sumOfSquares: Σ (y − d)² / 2. Its gradient: y − d. crossEntropy: Σ (Math.max(z, 0) − z * d +"
                                + " Math.log1p(Math.exp(−Math.abs(z)))) / M. Its gradient: (1 / (1 + Math.exp(−z)) − d) / M,"
                                + " with M = logits.size().")
                .build();
    }

    private static Exercise gradientCheck() {
        return Exercise.named("gradient-check", "Checking a gradient numerically")
                .contract(GradientCheckExercise.class, GradientCheckTests.class)
                .teaches(THROUGH_CONVOLUTION, "Backpropagation (Rumelhart 1986)")
                .needs("relu-sigmoid")
                .takes(35)
                .difficulty(2)
                .outOfScope("choosing h; networks with more than one neuron")
                .rounded()
                .hints(
                        "Analytic: how does z change with w[i], y with z, the loss with y? Multiply the three. Numeric: you"
                                + " need nothing but calls of GradientCheckExercise.loss.",
                        "For each parameter two calls of loss, with p + h and p − h, all others untouched: work on a clone of"
                                + " the weights and put each one back. For the error take absolute values before you compare"
                                + " magnitudes, and leave out pairs that are both 0.",
                        "slope = (y − d) * y * (1 − y); gradient[i] = slope * x[i]; gradient[n] = slope. moved = weight.clone();"
                                + " for i { moved[i] = weight[i] + h; a = loss(…); moved[i] = weight[i] − h; b = loss(…);"
                                + " moved[i] = weight[i]; numeric[i] = (a − b) / (2 * h); } and the bias likewise.")
                .build();
    }

    private static Exercise softmaxCrossEntropy() {
        return Exercise.named("softmax-cross-entropy", "Softmax and cross-entropy")
                .contract(SoftmaxCrossEntropyExercise.class, SoftmaxCrossEntropyTests.class)
                .teaches("Losses")
                .needs("binary-cross-entropy")
                .takes(35)
                .difficulty(3)
                .outOfScope("labels out of range; weights per class; losses per pixel")
                .rounded()
                .hints(
                        "Begin with one row. Which number may you subtract from all its logits, so that no exponential is too"
                                + " large and the sum of them cannot be 0?",
                        "Three passes over a row: its largest logit m, the sum of e^(z − m), the results z − m − ln sum. The"
                                + " loss reads one value per row; the gradient takes e^(ln p) of all and subtracts 1 at the"
                                + " label.",
                        "for n { m = max_k z; sum = Σ_k Math.exp(z − m); for k: y = z − m − Math.log(sum); } loss: −Σ_n y[n,"
                                + " label[n]] / N. gradient: (Math.exp(y[n, k]) − (k == label[n] ? 1 : 0)) / N.")
                .build();
    }

    private static Exercise batchNorm() {
        return Exercise.named("batch-norm", "Batch normalisation, forward")
                .contract(BatchNormExercise.class, BatchNormTests.class)
                .teaches("Batch normalisation")
                .takes(40)
                .difficulty(3)
                .outOfScope("the backward pass; inputs that are not [N, C, H, W]; checking of arguments")
                .rounded()
                .hints(
                        "Value i of x.data() belongs to channel i / (H·W) % C. How many values has a channel in the whole batch?",
                        "Two passes over x fill mean and variance, one entry per channel. Training can then call evaluate with"
                                + " the batch's own statistics; only the new running values are left, and for them the variance"
                                + " is multiplied by M / (M − 1).",
                        "evaluate: y = gamma[c] * (x − mean[c]) / Math.sqrt(variance[c] + epsilon) + beta[c]. train: mean[c] += x /"
                                + " M; variance[c] += (x − mean[c])² / M; newMean = (1 − momentum) * runningMean + momentum *"
                                + " mean; newVariance likewise with variance * M / (M − 1), in cloned arrays.")
                .build();
    }

    private static Exercise convGradWeight() {
        return Exercise.named("conv-grad-weight", "2-D convolution, gradients of weights and biases")
                .contract(ConvGradWeightExercise.class, ConvGradWeightTests.class)
                .teaches(THROUGH_CONVOLUTION)
                .needs("conv2d", "shared-weight-gradient")
                .takes(40)
                .difficulty(3)
                .outOfScope("dilation; groups; speed; checking of arguments")
                .hints(
                        "Take your forward pass. Where it adds weight · x to an output, the backward pass adds gradOutput · x to"
                                + " the gradient of that weight: the loops are the same.",
                        "Seven loops, over n, o, oh, ow, c, kh, kw. In the innermost one, one addition to gradWeight[o, c, kh,"
                                + " kw], if the input position lies inside the picture. The bias needs the four outer loops.",
                        "for n, o, oh, ow { g = gradOutput[n, o, oh, ow]; gradBias[o] += g; for c, kh, kw { h = oh * S + kh − P;"
                                + " w = ow * S + kw − P; if inside: gradWeight[o, c, kh, kw] += g * x[n, c, h, w]; } }")
                .build();
    }

    private static Exercise convGradInput() {
        return Exercise.named("conv-grad-input", "2-D convolution, gradient of the input")
                .contract(ConvGradInputExercise.class, ConvGradInputTests.class)
                .teaches(THROUGH_CONVOLUTION)
                .needs("conv-grad-weight")
                .takes(45)
                .difficulty(4)
                .outOfScope("dilation; groups; speed; checking of arguments")
                .hints(
                        "Draw a 1-D convolution with three weights and mark all arrows that leave x[2]. Each arrow carries back"
                                + " the gradient of the output at its end, times its weight.",
                        "Scatter: keep the seven loops of the forward pass. Where it reads x[n, c, h, w], add gradOutput · weight"
                                + " to gradInput[n, c, h, w], if that lies inside the picture.",
                        "gradInput = zeros(inputShape); for n, o, oh, ow { g = gradOutput[n, o, oh, ow]; for c, kh, kw { h = oh *"
                                + " S + kh − P; w = ow * S + kw − P; if inside: gradInput[n, c, h, w] += g * weight[o, c, kh,"
                                + " kw]; } }")
                .build();
    }

    private static Exercise batchNormBackward() {
        return Exercise.named("batch-norm-backward", "Batch normalisation, backward")
                .contract(BatchNormBackwardExercise.class, BatchNormBackwardTests.class)
                .teaches("Batch normalisation")
                .needs("batch-norm", "gradient-check")
                .takes(60)
                .difficulty(5)
                .outOfScope("the backward pass in evaluation; inputs that are not [N, C, H, W]; checking of arguments")
                .rounded()
                .hints(
                        "If all x of a channel rise by 1, what happens to y? And if all are doubled? A right gradient knows that:"
                                + " it adds up to 0 over the channel.",
                        "Compute x̂ again as in the forward pass. Two sums per channel are all you need: Σ g is the gradient of β, Σ"
                                + " g·x̂ that of γ, and both return in the gradient to x, divided by M.",
                        "for i { c = i / (H * W) % C; normal[i] = (x[i] − mean[c]) / sigma[c]; gradBeta[c] += g[i]; gradGamma[c] +="
                                + " g[i] * normal[i]; } then for i: gradInput[i] = gamma[c] / sigma[c] * (g[i] − gradBeta[c] / M"
                                + " − normal[i] * gradGamma[c] / M), with M = N * H * W.")
                .build();
    }
}
