package convkit.solutions.gpu.alternative;

import convkit.exercises.gpu.AparapiConvExercise;
import convkit.nn.conv.aparapi.ConvKernel;

/** Solves {@code aparapi-conv} with one loop over all taps, from the last to the first, and no branch inside. */
public class TapByTapConv extends ConvKernel implements AparapiConvExercise {

    @Override
    public void run() {
        int item = getGlobalId();
        int map = item / (outHeight * outWidth);
        int place = item - map * outHeight * outWidth;
        if (map < batch * outChannels) {
            int picture = map / outChannels;
            int filter = map - picture * outChannels;
            int top = place / outWidth * strideHeight - paddingHeight;
            int left = place % outWidth * strideWidth - paddingWidth;
            int taps = inChannels * kernelHeight * kernelWidth;
            float sum = 0f;
            for (int tap = taps - 1; tap >= 0; tap--) {
                sum += weight[filter * taps + tap] * seen(picture, tap, top, left);
            }
            y[item] = sum + bias[filter];
        }
    }

    private float seen(int picture, int tap, int top, int left) {
        int channel = tap / (kernelHeight * kernelWidth);
        int h = top + tap / kernelWidth % kernelHeight;
        int w = left + tap % kernelWidth;
        return h < 0 || h >= inHeight || w < 0 || w >= inWidth
                ? 0f
                : x[(picture * inChannels + channel) * inHeight * inWidth + h * inWidth + w];
    }
}
