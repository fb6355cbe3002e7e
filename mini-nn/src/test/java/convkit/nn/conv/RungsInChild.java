package convkit.nn.conv;

import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;

/** A main for {@link ChildJvm}: which rung is in force there, what {@code vector} says, and whether it agrees with naive. */
public final class RungsInChild {

    private RungsInChild() {}

    public static void main(String[] arguments) {
        ConvGeometry large = new ConvGeometry(
                8, 16, 16, 1, 32, 32, Window.of(3).padding(1), Window.of(3).padding(1));
        try {
            ConvBackend inForce = ConvBackend.byDefault();
            System.out.println(inForce.name() + " " + inForce.rungFor(large) + " " + Workers.threads());
            System.out.println("agrees " + compare(ConvBackend.named("vector")));
        } catch (IllegalArgumentException | RungUnavailableException e) {
            System.out.println(e.getMessage());
        }
    }

    private static int compare(ConvBackend vector) {
        ConvBackend naive = new NaiveConv();
        for (ConvGeometry g : ConvContract.geometries()) {
            SplittableRandom random = new SplittableRandom(1);
            float[] x = Tensor.randn(random, g.inputShape()).data();
            float[] gradY = Tensor.randn(random, g.outputShape()).data();
            float[] weight = Tensor.randn(random, g.outChannels(), g.taps()).data();
            float[][] results = new float[6][];
            for (int i = 0; i < 2; i++) {
                ConvBackend rung = i == 0 ? vector : naive;
                rung.forward(g, x, weight, null, results[i] = new float[gradY.length]);
                rung.gradInput(g, gradY, weight, results[2 + i] = new float[x.length]);
                rung.gradWeight(g, x, gradY, results[4 + i] = new float[weight.length], null);
            }
            for (int i = 0; i < 6; i += 2) {
                ConvContract.assertClose(results[i], results[i + 1]);
            }
        }
        return ConvContract.geometries().size();
    }
}
