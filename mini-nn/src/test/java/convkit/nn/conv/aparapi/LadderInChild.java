package convkit.nn.conv.aparapi;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.RungUnavailableException;
import convkit.nn.conv.Window;
import java.util.Arrays;

/** A main for {@link convkit.nn.conv.ChildJvm}: a large convolution by {@code auto}, and what asking for {@code aparapi} gives. */
public final class LadderInChild {

    private LadderInChild() {}

    public static void main(String[] arguments) {
        ConvGeometry g = new ConvGeometry(
                8, 64, 64, 1, 16, 16, Window.of(3).padding(1), Window.of(3).padding(1));
        float[] ones = new float[8 * 64 * 256];
        Arrays.fill(ones, 1f);
        float[] weight = new float[64 * 64 * 9];
        Arrays.fill(weight, 1f);
        float[] y = new float[ones.length];
        ConvBackend.auto().forward(g, ones, weight, null, y);
        System.out.println(ConvBackend.auto().rungFor(g) + " " + y[17]);
        try {
            ConvBackend.named("aparapi").forward(g, ones, weight, null, y);
            System.out.println("aparapi " + y[17]);
        } catch (RungUnavailableException e) {
            System.out.println(e.getMessage());
        }
    }
}
