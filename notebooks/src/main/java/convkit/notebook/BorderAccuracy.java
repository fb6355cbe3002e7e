package convkit.notebook;

import convkit.data.Scenes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler;

/**
 * Where networks are right about the pixels of things: at the border, or deep inside. Coarse maps blur the border; a network
 * that sees too little around a pixel is lost in the middle of a thing.
 */
public final class BorderAccuracy {

    /** All pixels that lie deeper are taken together. */
    private static final int DEEPEST = 8;

    private BorderAccuracy() {}

    /**
     * The share of right pixels at each distance from the border of the thing that they belong to. Pixels of the background do
     * not count.
     *
     * @param scenes all of which were answered
     * @param answers class of each pixel by the name of the network, scene by scene, row by row
     * @throws IllegalArgumentException if an answer has not one value per pixel
     */
    public static Picture of(Scenes scenes, Map<String, int[]> answers) {
        int[] truth = scenes.masks(scenes.all());
        int[] depth = depths(scenes);
        XYChart chart =
                Charts.lines("Pixels of things", "pixels from the border (8: and deeper)", "share that is right");
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        chart.getStyler().setYAxisMax(1.0);
        StringBuilder text = new StringBuilder("Share of right pixels by distance from the border");
        for (Map.Entry<String, int[]> answer : answers.entrySet()) {
            double[] shares = shares(answer.getValue(), truth, depth);
            List<Double> at = new ArrayList<>();
            List<Double> share = new ArrayList<>();
            for (int d = 1; d <= DEEPEST; d++) {
                if (!Double.isNaN(shares[d])) {
                    at.add((double) d);
                    share.add(shares[d]);
                }
            }
            chart.addSeries(answer.getKey(), at, share);
            text.append(String.format(
                    Locale.ROOT,
                    "; %s: %.3f at the border, %.3f deep inside",
                    answer.getKey(),
                    share.get(0),
                    share.get(share.size() - 1)));
        }
        Rendering rendering = Charts.row(List.of(chart), text.append('.').toString());
        return () -> rendering;
    }

    /**
     * The share of right pixels of things at each distance from 1 to 8 from the border; at index 8 also all that lie deeper, and
     * NaN where there are none.
     *
     * @param answer class of each pixel, scene by scene, row by row
     */
    public static double[] shares(Scenes scenes, int[] answer) {
        return shares(answer, scenes.masks(scenes.all()), depths(scenes));
    }

    private static int[] depths(Scenes scenes) {
        return IntStream.of(scenes.all())
                .flatMap(index -> Arrays.stream(scenes.get(index).borderDistance()))
                .toArray();
    }

    private static double[] shares(int[] answer, int[] truth, int[] depth) {
        if (answer.length != truth.length) {
            throw new IllegalArgumentException("border accuracy: " + answer.length + " answers for " + truth.length
                    + " pixels; give one per pixel of all scenes");
        }
        double[] right = new double[DEEPEST + 1];
        int[] all = new int[DEEPEST + 1];
        for (int i = 0; i < truth.length; i++) {
            if (truth[i] != 0) {
                int d = Math.min(DEEPEST, depth[i]);
                all[d]++;
                right[d] += answer[i] == truth[i] ? 1 : 0;
            }
        }
        for (int d = 0; d < right.length; d++) {
            right[d] /= all[d];
        }
        return right;
    }
}
