package convkit.exercises.gpu;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on graphics cards. */
public final class GpuExercises {

    private GpuExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(aparapiConv());
    }

    private static Exercise aparapiConv() {
        return Exercise.named("aparapi-conv", "The convolution's hot loop on a graphics card")
                .contract(AparapiConvExercise.class, AparapiConvTests.class)
                .teaches("2-D convolution, multi-channel")
                .needs("conv2d")
                .takes(45)
                .difficulty(3)
                .outOfScope("speed; groups of channels; dilation")
                .hints(
                        "Begin with the guard, int i = getGlobalId(); if (i < outputs) { … }, and store bias[0] + i. Does every"
                                + " output get its own number, and no item an error?",
                        "The item's number is a row-major index: ow = i % outWidth counts fastest, then oh = i / outWidth %"
                                + " outHeight, then o and n. What is left are the three inner loops of conv2d over c, kh and"
                                + " kw, with x and weight as flat arrays.",
                        "int ow = i % outWidth; int oh = i / outWidth % outHeight; int o = i / (outWidth * outHeight) %"
                                + " outChannels; int n = i / (outWidth * outHeight * outChannels); float sum = bias[o]; then"
                                + " for c, kh, kw: h = oh * strideHeight + kh − paddingHeight, w likewise; if inside, sum +="
                                + " weight[((o * inChannels + c) * kernelHeight + kh) * kernelWidth + kw] * x[((n * inChannels"
                                + " + c) * inHeight + h) * inWidth + w]; at last y[i] = sum.")
                .build();
    }
}
