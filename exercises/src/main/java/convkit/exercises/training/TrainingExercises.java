package convkit.exercises.training;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on training. */
public final class TrainingExercises {

    private TrainingExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(
                weightInit(), learningRateSchedule(), minibatches(), sgdMomentum(), rmsProp(), adam(), freezeAndCut());
    }

    private static Exercise weightInit() {
        return Exercise.named("weight-init", "How large random weights may be")
                .contract(WeightInitExercise.class, WeightInitTests.class)
                .teaches("Initialisation")
                .takes(20)
                .difficulty(1)
                .outOfScope("drawing the weights; stride, groups and dilation")
                .rounded()
                .hints(
                        "Take the weight [6, 2, 5, 5]. How many products does one output sum up? In how many outputs does one input"
                                + " value turn up?",
                        "Both fans contain the product of all axes behind the second one; fan-in multiplies it by the inputs, axis 1,"
                                + " fan-out by the outputs, axis 0.",
                        "taps = product of shape[2], shape[3], …; fanIn = shape[1] * taps; fanOut = shape[0] * taps; xavier ="
                                + " Math.sqrt(2.0 / (fanIn + fanOut)); he = Math.sqrt(2.0 / fanIn); bound = s * Math.sqrt(3). Throw"
                                + " IllegalArgumentException if shape.length < 2.")
                .build();
    }

    private static Exercise learningRateSchedule() {
        return Exercise.named("learning-rate-schedule", "Step decay and cosine with warm-up")
                .contract(LearningRateScheduleExercise.class, LearningRateScheduleTests.class)
                .teaches("Learning rate")
                .takes(20)
                .difficulty(1)
                .outOfScope("restarts; checking of arguments")
                .rounded()
                .hints(
                        "How many stages are finished in epoch 29, 30 and 75, if each takes 30? And what part of the way from W to T"
                                + " lies behind you in step W, and in step T?",
                        "The number of finished stages is a whole-number division, the part of the way is not: cast to double. The cosine"
                                + " has three cases: rise, end, fall.",
                        "base * Math.pow(factor, epoch / every). if (step < W) return base * (step + 1) / W; if (step >= T) return"
                                + " least; p = (double) (step − W) / (T − W); return least + (base − least) * (1 + Math.cos(Math.PI *"
                                + " p)) / 2.")
                .build();
    }

    private static Exercise minibatches() {
        return Exercise.named("minibatches", "Mini-batches of a shuffled data set")
                .contract(MinibatchesExercise.class, MinibatchesTests.class)
                .teaches("Batch, stochastic, mini-batch descent")
                .takes(30)
                .difficulty(2)
                .outOfScope("shuffling itself; loading from disk; other checking of arguments")
                .rounded()
                .hints(
                        "Write down all batches of 10 pictures with B = 4: where in the order does each begin, and where does it end?",
                        "Batch i goes from i·B to the smaller of (i + 1)·B and the length. In an array of pictures, number k begins at k"
                                + " times the size of one picture.",
                        "count: dropLast ? n / B : (n + B − 1) / B. batch: Arrays.copyOfRange(order, i * B, Math.min((i + 1) * B,"
                                + " order.length)). gather: System.arraycopy(x, numbers[b] * size, y, b * size, size). epochLoss: Σ"
                                + " losses[i] * Math.min(B, n − i * B) / n.")
                .build();
    }

    private static Exercise sgdMomentum() {
        return Exercise.named("sgd-momentum", "Descent with momentum, Nesterov and weight decay")
                .contract(SgdMomentumExercise.class, SgdMomentumTests.class)
                .teaches("Optimisers")
                .takes(25)
                .difficulty(2)
                .outOfScope("damping; learning rates per parameter; checking of arguments")
                .hints(
                        "Do the worked numbers by hand, in the order of the three lines. Which values are those from before the step?",
                        "First the gradient (with decay), then the velocity, then the parameter. Nesterov differs in the last line only,"
                                + " and uses the new velocity there.",
                        "w = parameters.clone(); v = velocity.clone(); for i { g = gradient[i] + weightDecay * w[i]; v[i] = momentum * v[i]"
                                + " + g; w[i] −= learningRate * (nesterov ? g + momentum * v[i] : v[i]); } return new Step(w, v).")
                .build();
    }

    private static Exercise rmsProp() {
        return Exercise.named("rmsprop", "RMSProp")
                .contract(RmsPropExercise.class, RmsPropTests.class)
                .teaches("Optimisers")
                .needs("sgd-momentum")
                .takes(20)
                .difficulty(2)
                .outOfScope("momentum; centring; weight decay; checking of arguments")
                .rounded()
                .hints(
                        "What is the unit of s if g is measured in metres? What has to be done to s before g may be divided by it?",
                        "Update s first and use the new one. Only the size of the step comes from s; its direction is that of g.",
                        "w and s are clones; for i { g = gradient[i]; s[i] = rho * s[i] + (1 − rho) * g * g; w[i] −= learningRate * g /"
                                + " (Math.sqrt(s[i]) + epsilon); } return new Step(w, s).")
                .build();
    }

    private static Exercise adam() {
        return Exercise.named("adam", "Adam and AdamW")
                .contract(AdamExercise.class, AdamTests.class)
                .teaches("Optimisers")
                .needs("sgd-momentum", "rmsprop")
                .takes(35)
                .difficulty(3)
                .outOfScope("AMSGrad; schedules; checking of arguments")
                .rounded()
                .hints(
                        "m after one step from 0 is (1 − β₁)·g. By what must it be divided to be g again? And after two steps with the same"
                                + " gradient?",
                        "Keep what is remembered (m, v) apart from what is used (m̂, v̂). The decay is a step of its own, before all else.",
                        "for i { w[i] −= rate * decay * w[i]; m[i] = b1 * m[i] + (1 − b1) * g; v[i] = b2 * v[i] + (1 − b2) * g * g; mHat ="
                                + " m[i] / (1 − Math.pow(b1, t)); vHat likewise; w[i] −= rate * mHat / (Math.sqrt(vHat) + epsilon); }"
                                + " return new Step(w, m, v), all three clones.")
                .build();
    }

    private static Exercise freezeAndCut() {
        return Exercise.named("freeze-and-cut", "Transfer learning: freeze and cut")
                .contract(FreezeAndCutExercise.class, FreezeAndCutTests.class)
                .teaches("Transfer learning, fine-tuning")
                .takes(45)
                .difficulty(3)
                .outOfScope("last layers without bias; buffers of batch normalisation; the values of the fresh layer")
                .hints(
                        "Begin with the sizes: how many inputs has the last layer, if you know the sizes of its weight and its bias? Then give"
                                + " every parameter the number of its layer.",
                        "The number of the layer goes up by 1 when the part of the name before the last dot differs from that of the parameter"
                                + " before. A parameter is trainable if its layer's number is n or more. In the step, keep one index that"
                                + " runs through all values.",
                        "sizes[last − 1] = old[last − 1] / old[last] * K; sizes[last] = K. layer = name.substring(0, name.lastIndexOf('.'))."
                                + " If the last one is not trainable: IllegalArgumentException. step: at = 0; for p { for sizes[p] times {"
                                + " if (trainable[p]) w[at] −= rate * g[at]; at++; } }.")
                .build();
    }
}
