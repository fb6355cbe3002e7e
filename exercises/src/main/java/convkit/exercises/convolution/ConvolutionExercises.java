package convkit.exercises.convolution;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on convolution. */
public final class ConvolutionExercises {

    private ConvolutionExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(
                conv1d(),
                correlate2d(),
                trueConvolution(),
                conv2d(),
                pointwiseConv(),
                groupedConv(),
                dilatedConv(),
                causalConv1d(),
                transposedConv());
    }

    private static Exercise conv1d() {
        return Exercise.named("conv1d", "1-D convolution (cross-correlation)")
                .contract(Conv1dExercise.class, Conv1dTests.class)
                .teaches("1-D convolution (cross-correlation)")
                .needs("output-size")
                .takes(10)
                .difficulty(1)
                .outOfScope("stride, padding, dilation, channels")
                .hints(
                        "Write the three sums of the worked example on paper: which samples does output 0 read, which output 1?",
                        "Two loops: the outer one over the outputs i, the inner one over the weights m. How many outputs are there?",
                        "Throw if u.length == 0 or u.length > x.length; y = new float[x.length − u.length + 1]; for i, for m: y[i] +="
                                + " u[m] * x[m + i].")
                .build();
    }

    private static Exercise correlate2d() {
        return Exercise.named("correlate2d", "2-D convolution of a grey picture")
                .contract(Correlate2dExercise.class, Correlate2dTests.class)
                .teaches("Worked example")
                .needs("conv1d")
                .takes(15)
                .difficulty(1)
                .outOfScope("channels, batches, bias, stride, padding, checking of arguments")
                .hints(
                        "How many places are there where the kernel lies wholly on the picture? That is the size of the result.",
                        "Four loops: i and j choose the place, kh and kw walk over the kernel. Which pixel lies below weight [kh, kw] when"
                                + " the kernel's corner lies on [i, j]?",
                        "y = zeros(H − KH + 1, W − KW + 1); for i, j: sum = 0; for kh, kw: sum += kernel.get(kh, kw) * x.get(i + kh, j +"
                                + " kw); then y.set(sum, i, j).")
                .build();
    }

    private static Exercise trueConvolution() {
        return Exercise.named("true-convolution", "True convolution: flipped and commutative")
                .contract(TrueConvolutionExercise.class, TrueConvolutionTests.class)
                .teaches("True convolution versus cross-correlation")
                .needs("conv1d", "correlate2d")
                .takes(25)
                .difficulty(2)
                .outOfScope("channels, stride, empty arguments, the fast Fourier transform")
                .hints(
                        "Multiply (1 + 2t)(3 + 4t + 5t²) on paper. Which pairs of coefficients meet in the coefficient of t²?",
                        "Pairs u[m], x[k] meet in output m + k. So either ask of each output i which pairs have m + k = i, or let each pair"
                                + " add its product to y[m + k].",
                        "y = new float[W + w − 1]; for i, for m: if 0 <= i − m < W then y[i] += u[m] * x[i − m]. In 2-D: for h, w, m, n add"
                                + " u[m, n] * x[h, w] to y[h + m, w + n].")
                .build();
    }

    private static Exercise conv2d() {
        return Exercise.named("conv2d", "2-D convolution, forward")
                .contract(Conv2dExercise.class, Conv2dTests.class)
                .teaches("2-D convolution, multi-channel", "Zero padding")
                .needs("output-size")
                .takes(45)
                .difficulty(2)
                .outOfScope("speed (seven nested loops are fine); groups; checking of arguments")
                .hints(
                        "Begin with one picture, one channel, one kernel, stride 1: four loops, over oh, ow, kh, kw. Make"
                                + " workedExample pass before you add anything.",
                        "Every output [n, o, oh, ow] starts at bias[o] and adds one product for each c, kh and kw. The"
                                + " input row is oh·stride + kh·dilation − padding: when it lies outside the picture,"
                                + " skip the product instead of reading it.",
                        "Seven loops: for n, o, oh, ow { sum = bias[o]; for c, kh, kw { h = oh * stride + kh * dilation −"
                                + " padding; w likewise; if (0 <= h < H and 0 <= w < W) sum += weight[o, c, kh, kw] *"
                                + " x[n, c, h, w]; } y[n, o, oh, ow] = sum; } and OH = (H + 2 * padding − (KH − 1) *"
                                + " dilation − 1) / stride + 1 with Java's division, which rounds down.")
                .build();
    }

    private static Exercise pointwiseConv() {
        return Exercise.named("pointwise-conv", "1×1 convolution")
                .contract(PointwiseConvExercise.class, PointwiseConvTests.class)
                .teaches("1×1 convolution")
                .needs("conv2d")
                .takes(20)
                .difficulty(2)
                .outOfScope("stride, the activation behind it, checking of arguments")
                .hints(
                        "Take one pixel of one picture: C numbers go in, O numbers come out. What does the weight matrix do with them?",
                        "Loop over n, o, h, w; each output starts at bias[o] and adds weight[o, c] * x[n, c, h, w] for every c. For the"
                                + " count: one output of layer i takes channels[i] * K * K multiplications; how many outputs are there?",
                        "y = zeros(N, O, H, W), five loops. multiplications: for each layer total += (long) H * W * channels[i + 1] *"
                                + " channels[i] * K * K.")
                .build();
    }

    private static Exercise groupedConv() {
        return Exercise.named("grouped-conv", "Grouped and depthwise convolution")
                .contract(GroupedConvExercise.class, GroupedConvTests.class)
                .teaches("Filter banks and parameter counts")
                .needs("conv2d", "parameter-count")
                .takes(25)
                .difficulty(3)
                .outOfScope("bias, stride, padding, dilation, speed")
                .hints(
                        "Take C = 4, O = 6, G = 2 and write down for each kernel which channels it sees.",
                        "Only one line differs from an ordinary convolution: which channel of x belongs to weight[o, c]. You need the group"
                                + " of kernel o for it.",
                        "Check; group = o / (O / G); for c, kh, kw: sum += weight.get(o, c, kh, kw) * x.get(n, group * (C / G) + c, i + kh,"
                                + " j + kw).")
                .build();
    }

    private static Exercise dilatedConv() {
        return Exercise.named("dilated-conv", "Dilated convolution by its definition")
                .contract(DilatedConvExercise.class, DilatedConvTests.class)
                .teaches("Dilated convolution")
                .needs("true-convolution")
                .takes(25)
                .difficulty(3)
                .outOfScope("channels, stride, even kernels, checking of arguments")
                .hints(
                        "Begin with one row and l = 1, and let m run from −r to r. Which index of the kernel belongs to m = 0?",
                        "For every pixel i, j sum over m and n. The pixel it reads is h = i − l·m, w = j − l·n: when that lies outside the"
                                + " picture skip the product.",
                        "r = KH / 2, s = KW / 2; for i, j: sum = 0; for m = −r … r, n = −s … s: if h, w lie inside, sum += x.get(h, w) *"
                                + " kernel.get(m + r, n + s). spread: put weight [kh, kw] at [kh * l, kw * l] of a zero tensor.")
                .build();
    }

    private static Exercise causalConv1d() {
        return Exercise.named("causal-conv1d", "Causal 1-D convolution")
                .contract(CausalConv1dExercise.class, CausalConv1dTests.class)
                .teaches("Causal convolution")
                .needs("conv1d", "receptive-field")
                .takes(25)
                .difficulty(3)
                .outOfScope("stride, groups, generating samples, checking of arguments")
                .hints(
                        "Draw a row of samples and a kernel of three taps whose last tap stands on t. On which samples do the other two"
                                + " stand when D = 2?",
                        "Tap K − 1 reads sample t, tap K − 2 reads t − D, …, tap 0 reads t − (K − 1)·D. Where that is negative the sample"
                                + " counts as 0.",
                        "y = zeros(N, O, L); for n, o, t: sum = bias[o]; for c, k: past = t − (K − 1 − k) * D; if past >= 0 sum +="
                                + " weight.get(o, c, k) * x.get(n, c, past).")
                .build();
    }

    private static Exercise transposedConv() {
        return Exercise.named("transposed-conv", "Transposed convolution")
                .contract(TransposedConvExercise.class, TransposedConvTests.class)
                .teaches("Transposed convolution (\"deconvolution\")")
                .needs("conv2d")
                .takes(35)
                .difficulty(4)
                .outOfScope("bias, dilation, groups, output padding, checking of arguments")
                .hints(
                        "Take one picture, one channel, S = 1, P = 0. Instead of asking what an output reads, ask of an input value"
                                + " where its copy of the kernel goes.",
                        "Begin with zeros. The copy of input [h, w] begins at row h·S − P and column w·S − P; add weight * value to every"
                                + " output below it that exists.",
                        "y = zeros(N, O, (H − 1) * S − 2 * P + KH, …); for n, i, h, w, o, kh, kw: oh = h * S + kh − P, ow likewise; if"
                                + " inside: y[n, o, oh, ow] += weight[i, o, kh, kw] * x[n, i, h, w].")
                .build();
    }
}
