package convkit.grader.report;

import java.util.Locale;
import org.owasp.encoder.Encode;

/**
 * A map of numbers as an inline SVG picture. One hue from light to dark, so that it survives colour blindness and a grey
 * print; the numbers stand in the cells, so that it can be read without the colours.
 */
final class HeatMap {

    /** Light and dark end of a hue, each as red, green, blue. */
    enum Hue {
        BLUE(new int[] {243, 247, 252}, new int[] {20, 66, 124}),
        ORANGE(new int[] {255, 255, 255}, new int[] {166, 70, 8});

        private final int[] light;
        private final int[] dark;

        Hue(int[] light, int[] dark) {
            this.light = light;
            this.dark = dark;
        }

        String at(double share) {
            int[] rgb = new int[3];
            for (int i = 0; i < 3; i++) {
                rgb[i] = (int) Math.round(light[i] + share * (dark[i] - light[i]));
            }
            return String.format("#%02x%02x%02x", rgb[0], rgb[1], rgb[2]);
        }
    }

    /** Wider maps are drawn without numbers. */
    private static final int MAX_NUMBERED_COLUMNS = 14;

    private static final int GAP = 2;

    private final float[][] cells;
    private final Hue hue;
    private final double low;
    private final double high;
    private final boolean byMagnitude;

    private HeatMap(float[][] cells, Hue hue, double low, double high, boolean byMagnitude) {
        this.cells = cells;
        this.hue = hue;
        this.low = low;
        this.high = high;
        this.byMagnitude = byMagnitude;
    }

    /** Values in blue, from {@code low} (light) to {@code high} (dark), so that maps side by side share one scale. */
    static HeatMap values(float[][] cells, double low, double high) {
        return new HeatMap(cells, Hue.BLUE, low, high, false);
    }

    /** Differences in orange: white where there is none, the darker the larger, whatever the sign. */
    static HeatMap differences(float[][] cells) {
        double largest = 0;
        for (float[] row : cells) {
            for (float value : row) {
                largest = Float.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
            }
        }
        return new HeatMap(cells, Hue.ORANGE, 0, largest, true);
    }

    /**
     * The picture.
     *
     * @param title what it shows, for those who cannot see it; the values follow by themselves
     * @param markRow row of the marked cell; −1 for none
     */
    String svg(String title, int markRow, int markColumn) {
        int columns = cells.length == 0 ? 0 : cells[0].length;
        boolean numbered = columns <= MAX_NUMBERED_COLUMNS;
        int cellHeight = numbered ? 34 : 13;
        int cellWidth = numbered ? Math.max(34, 10 + 8 * longestNumber()) : 13;
        int width = columns * cellWidth + 2 * GAP;
        int height = cells.length * cellHeight + 2 * GAP;
        StringBuilder svg = new StringBuilder(String.format(
                "<svg class=\"map\" role=\"img\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" aria-label=\"%s\">",
                width, height, width, height, Encode.forHtmlAttribute(title + ": " + text())));
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < columns; c++) {
                cell(svg, cells[r][c], GAP + c * cellWidth, GAP + r * cellHeight, cellWidth, cellHeight, numbered);
            }
        }
        if (markRow >= 0) {
            svg.append(String.format(
                    "<rect class=\"mark\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>",
                    GAP + markColumn * cellWidth, GAP + markRow * cellHeight, cellWidth, cellHeight));
        }
        return svg.append("</svg>").toString();
    }

    private void cell(StringBuilder svg, float value, int x, int y, int width, int height, boolean numbered) {
        double share = share(value);
        String fill = Double.isNaN(share) ? "url(#hatch)" : hue.at(share);
        svg.append(String.format(
                "<rect class=\"cell\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>",
                x, y, width, height, fill));
        if (numbered) {
            String tone = !Double.isNaN(share) && share > 0.5 ? "on-dark" : "on-light";
            String number = byMagnitude && value > 0 ? "+" + Numbers.cell(value) : Numbers.cell(value);
            svg.append(String.format(
                    Locale.ROOT,
                    "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                    tone,
                    x + width / 2.0,
                    y + height / 2.0 + 4.5,
                    Encode.forXml(number)));
        }
    }

    /** Where a value lies between light (0) and dark (1); NaN for a value that is no number or infinite. */
    private double share(float value) {
        if (!Float.isFinite(value)) {
            return Double.NaN;
        }
        double shown = byMagnitude ? Math.abs(value) : value;
        return high <= low ? 0 : Math.max(0, Math.min(1, (shown - low) / (high - low)));
    }

    private int longestNumber() {
        int longest = 1;
        for (float[] row : cells) {
            for (float value : row) {
                longest = Math.max(longest, Numbers.cell(value).length() + (byMagnitude && value > 0 ? 1 : 0));
            }
        }
        return longest;
    }

    /** The values row by row, as the text form of the picture. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (float[] row : cells) {
            text.append(text.isEmpty() ? "" : "; ");
            for (int c = 0; c < row.length; c++) {
                text.append(c == 0 ? "" : " ").append(Numbers.cell(row[c]));
            }
        }
        return text.toString();
    }
}
