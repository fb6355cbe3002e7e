package convkit.grader.report;

import convkit.exercises.check.Comparison;
import convkit.nn.tensor.Shape;
import java.util.Arrays;
import org.owasp.encoder.Encode;

/** Expected, returned and their difference side by side. */
final class ComparisonHtml {

    private ComparisonHtml() {}

    static String of(Comparison comparison) {
        if (comparison.expected().size() == 0) {
            return "";
        }
        Plane plane = Plane.of(comparison);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float[][] cells : plane.actual() == null
                ? new float[][][] {plane.expected()}
                : new float[][][] {plane.expected(), plane.actual()}) {
            for (float[] row : cells) {
                for (float value : row) {
                    low = Float.isFinite(value) ? Math.min(low, value) : low;
                    high = Float.isFinite(value) ? Math.max(high, value) : high;
                }
            }
        }
        StringBuilder html = new StringBuilder("<div class=\"maps\">");
        figure(html, "expected", HeatMap.values(plane.expected(), low, high), plane);
        if (plane.actual() != null) {
            figure(html, "returned", HeatMap.values(plane.actual(), low, high), plane);
            figure(html, "returned − expected", HeatMap.differences(plane.difference()), plane);
        }
        html.append("</div><p class=\"place\">")
                .append(Encode.forHtml(caption(comparison, plane)))
                .append("</p>");
        if (!comparison.explanation().isEmpty()) {
            html.append("<pre class=\"place\">")
                    .append(Encode.forHtml(comparison.explanation()))
                    .append("</pre>");
        }
        return html.toString();
    }

    private static void figure(StringBuilder html, String title, HeatMap map, Plane plane) {
        html.append("<figure>")
                .append(map.svg(title, plane.row(), plane.column()))
                .append("<figcaption>")
                .append(title)
                .append("</figcaption></figure>");
    }

    private static String caption(Comparison comparison, Plane plane) {
        StringBuilder caption =
                new StringBuilder("Shape " + Shape.format(comparison.expected().shape()));
        if (!plane.place().isEmpty()) {
            caption.append(", shown: ").append(plane.place());
        }
        if (plane.row() >= 0 && comparison.firstDifference().length > 0) {
            caption.append(". First difference, framed: ").append(Arrays.toString(comparison.firstDifference()));
        }
        return caption.append('.').toString();
    }
}
