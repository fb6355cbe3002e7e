package convkit.nn.conv;

import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** A main for {@link ChildJvm}: how many different results each rung has for two convolutions, from the first call on. */
public final class BitsInChild {

    private static final int CALLS = 3000;

    private BitsInChild() {}

    public static void main(String[] arguments) {
        Window same = Window.of(3).padding(1);
        for (String rung : arguments) {
            int few = results(rung, new ConvGeometry(3, 2, 7, 1, 9, 9, same, same));
            int many = results(rung, new ConvGeometry(1, 8, 9, 1, 9, 9, same, same));
            System.out.println(rung + " " + few + " " + many);
        }
    }

    private static int results(String rung, ConvGeometry g) {
        SplittableRandom random = new SplittableRandom(1);
        float[] x = Tensor.randn(random, g.inputShape()).data();
        float[] gradY = Tensor.randn(random, g.outputShape()).data();
        float[] weight = Tensor.randn(random, g.outChannels(), g.taps()).data();
        ConvBackend backend = ConvBackend.named(rung);
        TreeSet<Integer> results = new TreeSet<>();
        for (int call = 0; call < CALLS; call++) {
            float[] y = new float[gradY.length];
            float[] gradX = new float[x.length];
            float[] gradWeight = new float[weight.length];
            float[] gradBias = new float[g.outChannels()];
            backend.forward(g, x, weight, gradBias, y);
            backend.gradInput(g, gradY, weight, gradX);
            backend.gradWeight(g, x, gradY, gradWeight, gradBias);
            results.add(Arrays.deepHashCode(new float[][] {y, gradX, gradWeight, gradBias}));
        }
        return results.size();
    }
}
