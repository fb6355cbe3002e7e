package convkit.exercises.arithmetic;

import convkit.exercises.Exercise;
import java.time.Duration;
import java.util.List;

/** The exercises on convolution arithmetic. */
public final class ArithmeticExercises {

    private ArithmeticExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(outputSize(), zeroPadding(), parameterCount(), receptiveField(), toeplitz(), equivariance());
    }

    private static Exercise outputSize() {
        return Exercise.named("output-size", "Output size of a convolution")
                .contract(OutputSizeExercise.class, OutputSizeTests.class)
                .teaches("Output size", "Stride")
                .takes(15)
                .difficulty(1)
                .outOfScope("padding that differs on the two sides; rounding rules")
                .hints(
                        "Lay the kernel on the left end of the padded input. How many positions does it cover, gaps"
                                + " included? How far can it still move to the right?",
                        "Call the distance it can still move 'room': room = (W + 2P) − K_eff. Every S positions of room"
                                + " give one more output. What does a negative room mean, and what does room % S != 0 mean?",
                        "Check the arguments, compute K_eff = K + (K − 1)(D − 1) and room, throw"
                                + " IllegalArgumentException if room < 0 or room % S != 0, and return room / S + 1.")
                .callLimit(Duration.ofSeconds(2))
                .build();
    }

    private static Exercise zeroPadding() {
        return Exercise.named("zero-padding", "Zero padding")
                .contract(ZeroPaddingExercise.class, ZeroPaddingTests.class)
                .teaches("Zero padding", "Zero-padding effect")
                .needs("output-size")
                .takes(15)
                .difficulty(1)
                .outOfScope("sides with different padding, other fillings, stride and dilation")
                .hints(
                        "Which size has the result? Tensor.zeros(…) gives you a tensor that is already all zeros.",
                        "Only the positions of the picture itself have to be filled: the value at h, w moves down by P and right"
                                + " by P. For the second method solve W − K + 2P + 1 = W for P.",
                        "pad: zeros(N, C, H + 2P, W + 2P), then for n, c, h, w: y.set(x.get(n, c, h, w), n, c, h + P, w + P)."
                                + " samePadding: throw if K < 1 or K % 2 == 0, else return (K − 1) / 2.")
                .build();
    }

    private static Exercise parameterCount() {
        return Exercise.named("parameter-count", "Parameters with and without weight sharing")
                .contract(ParameterCountExercise.class, ParameterCountTests.class)
                .teaches("Filter banks and parameter counts", "Weight sharing, the real example")
                .needs("output-size")
                .takes(20)
                .difficulty(1)
                .outOfScope("memory in bytes, multiply-adds, checking of arguments except groups")
                .hints(
                        "Begin with a single output value: how many inputs does it read, and so how many weights does it have?",
                        "A kernel reads KH·KW positions in D_I / groups channels. Count that once per kernel where the weights"
                                + " are shared, once per output neuron where they are not. Mind that int times int is an int.",
                        "convolution: check groups, (long) KH * KW * (in / groups) * out + (bias ? out : 0). dense: (long) inputs"
                                + " * outputs + outputs. withoutSharing: (long) OH * OW * out * (in * KH * KW + 1).")
                .build();
    }

    private static Exercise receptiveField() {
        return Exercise.named("receptive-field", "Receptive field of a stack of layers")
                .contract(ReceptiveFieldExercise.class, ReceptiveFieldTests.class)
                .teaches("Receptive field")
                .needs("output-size")
                .takes(20)
                .difficulty(2)
                .outOfScope("branches, where the field lies in the picture, the effective (weighted) field")
                .hints(
                        "Draw two layers of K = 3 above a row of pixels and follow one output down. Then give the first layer"
                                + " stride 2 and draw again: what changes for the second layer?",
                        "Keep two numbers while you walk from the first layer to the last: the size of the field, and how many pixels"
                                + " apart neighbouring outputs are. Which of them must you update first?",
                        "Check the lengths; size = 1, jump = 1; for each layer size += (K − 1) * D * jump, and then jump *= S;"
                                + " return new Field(size, jump).")
                .build();
    }

    private static Exercise toeplitz() {
        return Exercise.named("toeplitz", "Convolution as a matrix product")
                .contract(ToeplitzExercise.class, ToeplitzTests.class)
                .teaches("Convolution as a matrix product")
                .needs("output-size")
                .takes(30)
                .difficulty(3)
                .outOfScope("channels, stride, padding, sparse storage, checking of arguments")
                .hints(
                        "Take the first output of the worked example: which pixels does it read, and at which places do these stand in"
                                + " v(x)? Write its row of U on paper, then the row of the output to its right, then of the one below.",
                        "Four loops, over the output i, j and the tap kh, kw. The row of U is the output's place in v(y), the column is"
                                + " the place of pixel [i + kh, j + kw] in v(x).",
                        "U = zeros(OH * OW, H * W); for i, j, kh, kw: U.set(kernel.get(kh, kw), i * OW + j, (i + kh) * W + j + kw)."
                                + " apply: for each row sum += U.get(row, p) * x.data()[p] over all p.")
                .build();
    }

    private static Exercise equivariance() {
        return Exercise.named("equivariance", "Equivariance, measured")
                .contract(EquivarianceExercise.class, EquivarianceTests.class)
                .teaches("Equivariance")
                .needs("output-size")
                .takes(35)
                .difficulty(3)
                .outOfScope("writing the convolution (it is given), stride and padding, other angles")
                .hints(
                        "Write translate and rotate first. For each position of the result ask: from which position of x does this value"
                                + " come, and does that position exist?",
                        "Make both ways as tensors: correlate(translate(x), kernel) and translate(correlate(x, kernel)). They have the"
                                + " same shape; then one loop finds the largest |difference|, and a second maximum those inside.",
                        "inside: if 0 <= i − down < OH and 0 <= j − right < OW. rotate: zeros(W, H), y.set(x.get(j, W − 1 − i), i, j)."
                                + " rotationGap: the same comparison without an inside, and with the same kernel both times.")
                .build();
    }
}
