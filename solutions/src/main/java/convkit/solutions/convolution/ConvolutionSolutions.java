package convkit.solutions.convolution;

import convkit.solutions.Solutions;
import convkit.solutions.convolution.alternative.ScatterConv2d;
import convkit.solutions.convolution.wrong.BiasForgotten;
import convkit.solutions.convolution.wrong.BiasPerChannel;
import convkit.solutions.convolution.wrong.BorderTreatedAsPadding;
import convkit.solutions.convolution.wrong.DilationAsStride;
import convkit.solutions.convolution.wrong.DilationInSizeOnly;
import convkit.solutions.convolution.wrong.FirstBiasForAll;
import convkit.solutions.convolution.wrong.FirstChannelOnly;
import convkit.solutions.convolution.wrong.FirstPictureOnly;
import convkit.solutions.convolution.wrong.HeightWidthSwapped;
import convkit.solutions.convolution.wrong.KernelFlipped;
import convkit.solutions.convolution.wrong.LastChannelOnly;
import convkit.solutions.convolution.wrong.PaddingNotSubtracted;
import convkit.solutions.convolution.wrong.PaddingOffByOne;
import convkit.solutions.convolution.wrong.RoundsUp;
import convkit.solutions.convolution.wrong.SameSize;
import convkit.solutions.convolution.wrong.StrideInSizeOnly;
import java.util.List;

/** The solutions of the exercises on convolution. */
public final class ConvolutionSolutions {

    private ConvolutionSolutions() {}

    /** One entry per exercise. */
    public static List<Solutions> all() {
        return List.of(conv2d());
    }

    private static Solutions conv2d() {
        return new Solutions(
                "conv2d",
                MyConv2d::new,
                List.of(ScatterConv2d::new),
                List.of(Conv2dHiddenTests.class),
                List.of(
                        KernelFlipped::new,
                        LastChannelOnly::new,
                        FirstChannelOnly::new,
                        BiasPerChannel::new,
                        BiasForgotten::new,
                        FirstBiasForAll::new,
                        FirstPictureOnly::new,
                        HeightWidthSwapped::new,
                        StrideInSizeOnly::new,
                        PaddingNotSubtracted::new,
                        PaddingOffByOne::new,
                        BorderTreatedAsPadding::new,
                        DilationAsStride::new,
                        DilationInSizeOnly::new,
                        SameSize::new,
                        RoundsUp::new));
    }
}
