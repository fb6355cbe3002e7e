package convkit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.NaiveConv;
import convkit.nn.conv.Window;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Orders that are compared must compute the same. */
class LoopOrderTest {

    private static final Window SAME = Window.of(3).padding(1);

    private static final List<ConvGeometry> GEOMETRIES = List.of(
            new ConvGeometry(2, 3, 4, 1, 7, 5, SAME, SAME),
            new ConvGeometry(
                    1,
                    2,
                    3,
                    1,
                    9,
                    11,
                    Window.of(3).dilation(4).padding(3),
                    Window.of(2).dilation(3)),
            new ConvGeometry(2, 1, 2, 1, 1, 6, Window.of(1), Window.of(5).padding(4)));

    @ParameterizedTest
    @EnumSource
    void everyOrderComputesWhatNaiveDoes(LoopOrder order) {
        for (ConvGeometry g : GEOMETRIES) {
            float[][] found = compute(order, g);
            float[][] wanted = compute(new NaiveConv(), g);
            for (int i = 0; i < wanted.length; i++) {
                assertThat(found[i]).hasSameSizeAs(wanted[i]);
                for (int j = 0; j < wanted[i].length; j++) {
                    assertThat(found[i][j]).as("%s, array %d", g, i).isCloseTo(wanted[i][j], within(1e-5f));
                }
            }
        }
    }

    private static float[][] compute(ConvBackend backend, ConvGeometry g) {
        SplittableRandom random = new SplittableRandom(5);
        float[] x = ConvKernel.draw(random, g.batch() * g.inChannels() * g.inHeight() * g.inWidth());
        float[] weight = ConvKernel.draw(random, g.outChannels() * g.taps());
        float[] gradY = ConvKernel.draw(random, g.batch() * g.outChannels() * g.outHeight() * g.outWidth());
        float[][] results = {new float[gradY.length], x.clone(), weight.clone()};
        backend.forward(g, x, weight, null, results[0]);
        backend.gradInput(g, gradY, weight, results[1]);
        backend.gradWeight(g, x, gradY, results[2], null);
        return results;
    }
}
