package convkit.notebook;

import convkit.nn.insight.DeconvNet;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * What feature maps answer to, in the manner of Zeiler and Fergus (2014), figure 2: for each map the patches that excited it most,
 * and beside them the same activations mapped back to the pixels.
 */
public final class DeconvPicture {

    private static final double MARGIN = 14;
    private static final double TOP = 36;
    private static final double LINE = 18;
    /** Width of a square of patches or patterns. */
    private static final double SQUARE = 104;

    private static final double BETWEEN = 8;
    private static final double BLOCK_GAP = 24;
    private static final int BLOCKS_PER_ROW = 3;

    private final List<List<DeconvNet.Finding>> found;
    private final String title;
    private final int perRow;

    private DeconvPicture(List<List<DeconvNet.Finding>> found, String title) {
        this.found = found;
        this.title = title;
        int most = found.stream().mapToInt(List::size).max().orElse(1);
        perRow = (int) Math.ceil(Math.sqrt(most));
    }

    /**
     * One block for each map: left the patterns, right the patches that caused them, the strongest first. Patterns are dark where
     * negative and bright where positive, with zero in the middle, each on a scale of its own; those of colour nets are colour
     * images with zero as grey.
     *
     * @param found of {@link DeconvNet#strongest}
     * @throws IllegalArgumentException if there is nothing to draw
     */
    public static Drawing of(List<List<DeconvNet.Finding>> found, String title) {
        if (found.isEmpty() || found.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("deconv picture: a list of " + found.size()
                    + " maps with empty ones given but it draws at least one"
                    + " finding for each; use DeconvNet.strongest");
        }
        DeconvPicture picture = new DeconvPicture(found, title);
        int columns = Math.min(BLOCKS_PER_ROW, found.size());
        int rows = (found.size() + BLOCKS_PER_ROW - 1) / BLOCKS_PER_ROW;
        double width =
                2 * MARGIN + Math.max(columns * (2 * SQUARE + BETWEEN + BLOCK_GAP) - BLOCK_GAP, 8.2 * title.length());
        return new Drawing(
                width, TOP + rows * (LINE + SQUARE + BLOCK_GAP / 2) + MARGIN, picture.describe(), picture::paint);
    }

    private String describe() {
        StringBuilder text =
                new StringBuilder(title + ": patterns mapped back, and the patches that caused them, for ");
        text.append(Numbers.count(found.size(), "map")).append("; strongest activations");
        for (List<DeconvNet.Finding> ofMap : found) {
            DeconvNet.Finding first = ofMap.get(0);
            text.append(first == found.get(0).get(0) ? ": " : ", ")
                    .append(Numbers.brief(first.value()))
                    .append(" (map ")
                    .append(first.map())
                    .append(')');
        }
        return text.append('.').toString();
    }

    private void paint(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        for (int i = 0; i < found.size(); i++) {
            double x = MARGIN + i % BLOCKS_PER_ROW * (2 * SQUARE + BETWEEN + BLOCK_GAP);
            double y = TOP + i / BLOCKS_PER_ROW * (LINE + SQUARE + BLOCK_GAP / 2);
            canvas.text(
                    "map " + found.get(i).get(0).map(),
                    x,
                    y + 7,
                    Label.SMALL.color(Style.INK).align(Canvas.Align.START));
            for (int k = 0; k < found.get(i).size(); k++) {
                DeconvNet.Finding finding = found.get(i).get(k);
                paintTile(canvas, pattern(finding.pattern()), x, y + LINE, k);
                paintTile(canvas, Colors.picture(finding.patch(), 0, 0, 1), x + SQUARE + BETWEEN, y + LINE, k);
            }
        }
    }

    private void paintTile(Canvas canvas, BufferedImage image, double x, double y, int k) {
        double side = SQUARE / perRow;
        double left = x + k % perRow * side;
        double top = y + k / perRow * side;
        canvas.image(image, left, top, side - 2, side - 2);
        canvas.box(left, top, side - 2, side - 2, Box.plain(null));
    }

    private static BufferedImage pattern(Tensor pattern) {
        float largest = Math.max(-Colors.min(pattern.data()), Colors.max(pattern.data()));
        return pattern.dim(1) == 1
                ? Colors.image(Maps.of("deconv picture", pattern), 0, -largest, largest, Style::sequential)
                : Colors.picture(pattern, 0, -largest, largest);
    }
}
