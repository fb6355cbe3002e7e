package convkit.solutions.gpu;

import convkit.exercises.gpu.AparapiConvExercise;
import convkit.nn.conv.aparapi.ConvKernel;

/** Answer to the exercise {@code aparapi-conv}; {@link AparapiConvExercise} says what is asked. */
public class MyAparapiConv extends ConvKernel implements AparapiConvExercise {

    @Override
    public void run() {
        // solution: store y[i] for work item i, if there is such an output
        int i = getGlobalId();
        if (i < outputs) {
            int ow = i % outWidth;
            int oh = i / outWidth % outHeight;
            int o = i / (outWidth * outHeight) % outChannels;
            int n = i / (outWidth * outHeight * outChannels);
            float sum = bias[o];
            for (int c = 0; c < inChannels; c++) {
                for (int kh = 0; kh < kernelHeight; kh++) {
                    for (int kw = 0; kw < kernelWidth; kw++) {
                        int h = oh * strideHeight + kh - paddingHeight;
                        int w = ow * strideWidth + kw - paddingWidth;
                        if (h >= 0 && h < inHeight && w >= 0 && w < inWidth) {
                            sum += weight[((o * inChannels + c) * kernelHeight + kh) * kernelWidth + kw]
                                    * x[((n * inChannels + c) * inHeight + h) * inWidth + w];
                        }
                    }
                }
            }
            y[i] = sum;
        }
        // end solution
    }
}
