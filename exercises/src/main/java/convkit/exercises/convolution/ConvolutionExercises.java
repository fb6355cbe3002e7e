package convkit.exercises.convolution;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on convolution. */
public final class ConvolutionExercises {

    private ConvolutionExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(conv2d());
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
}
