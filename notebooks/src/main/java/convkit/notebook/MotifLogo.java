package convkit.notebook;

import convkit.nn.layer.Conv1d;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A motif of DNA as a logo: letters stacked at each place, the more important the taller. Schneider &amp; Stephens, "Sequence
 * logos: a new way to display consensus sequences" (1990).
 *
 * <pre>{@code
 * Conv1d motifs = (Conv1d) model.children().get("motifs");
 * show(MotifLogo.weights(motifs.weight(), 0, "what detector 0 weighs"));
 * show(MotifLogo.found(sequences, motifs, 0, "what detector 0 finds"));
 * }</pre>
 */
public final class MotifLogo {

    private static final String LETTERS = "ACGT";
    /** In the order of the letters. */
    private static final List<Color> COLORS =
            List.of(Style.SERIES.get(2), Style.BLUE, Style.SERIES.get(4), Style.VERMILLION);

    private static final double MARGIN = 14;
    private static final double LEFT = 58;
    private static final double TOP = 36;
    private static final double HEIGHT = 130;
    /** The most that a place can tell: one of four letters. */
    private static final double BITS = 2;

    /** Height of each letter at each place, {@code [4][places]}; negative ones hang down. */
    private final double[][] heights;

    private final String title;
    private final String unit;
    private final double highest;
    private final double lowest;

    private MotifLogo(double[][] heights, String title, String unit, double highest) {
        this.heights = heights;
        this.title = title;
        this.unit = unit;
        double up = highest;
        double down = 0;
        for (int place = 0; place < heights[0].length; place++) {
            up = Math.max(up, sum(place, 1));
            down = Math.min(down, -sum(place, -1));
        }
        this.highest = up == 0 && down == 0 ? 1 : up;
        this.lowest = down;
    }

    private double sum(int place, int sign) {
        double sum = 0;
        for (double[] letter : heights) {
            sum += Math.max(0, sign * letter[place]);
        }
        return sum;
    }

    /**
     * The weights of a motif detector: what speaks for the motif stands above the line, what speaks against it hangs below.
     *
     * @param weight {@code [O, 4, K]}, channels in the order A, C, G, T
     * @param motif which of the O kernels
     */
    public static Drawing weights(Tensor weight, int motif, String title) {
        Shape.requireRank("motif logo", weight.shape(), "OIK");
        requireLetters(weight.dim(1), weight.shape());
        requireMotif(motif, weight.dim(0));
        double[][] heights = new double[LETTERS.length()][weight.dim(2)];
        for (int letter = 0; letter < heights.length; letter++) {
            for (int place = 0; place < weight.dim(2); place++) {
                heights[letter][place] = weight.get(motif, letter, place);
            }
        }
        return new MotifLogo(heights, title, "weight", 0).drawing("");
    }

    /**
     * How often each letter stands at each place; a stack is as high as the place tells, 2 bits if it is always the same letter,
     * 0 if all four are equally frequent.
     *
     * @param counts {@code [4, K]}, rows in the order A, C, G, T; frequencies do as well
     * @throws IllegalArgumentException if a count is negative, or a place has none
     */
    public static Drawing frequencies(Tensor counts, String title) {
        return frequencies(counts, title, "");
    }

    private static Drawing frequencies(Tensor counts, String title, String words) {
        Shape.requireRank("motif logo", counts.shape(), "IK");
        requireLetters(counts.dim(0), counts.shape());
        double[][] heights = new double[LETTERS.length()][counts.dim(1)];
        for (int place = 0; place < counts.dim(1); place++) {
            double[] share = shares(counts, place);
            double bits = BITS;
            for (double p : share) {
                bits += p > 0 ? p * Math.log(p) / Math.log(2) : 0;
            }
            for (int letter = 0; letter < share.length; letter++) {
                heights[letter][place] = share[letter] * bits;
            }
        }
        return new MotifLogo(heights, title, "bits", BITS).drawing(words);
    }

    private static double[] shares(Tensor counts, int place) {
        double[] share = new double[LETTERS.length()];
        double sum = 0;
        for (int letter = 0; letter < share.length; letter++) {
            share[letter] = counts.get(letter, place);
            if (!(share[letter] >= 0)) {
                throw new IllegalArgumentException(
                        "motif logo: count of " + LETTERS.charAt(letter) + " at place " + place + " is "
                                + Numbers.brief(share[letter]) + " but must be 0 or more; weights go into weights(…)");
            }
            sum += share[letter];
        }
        if (sum == 0) {
            throw new IllegalArgumentException(
                    "motif logo: place " + place + " has 0 letters; give counts for each place");
        }
        for (int letter = 0; letter < share.length; letter++) {
            share[letter] /= sum;
        }
        return share;
    }

    /**
     * What a motif detector finds: from each sequence the piece to which it responds most, if its response with the bias is
     * above 0; the letters of all these pieces are counted. So Alipanahi et al. (2015) draw the motifs of DeepBind.
     *
     * @param sequences one-hot, {@code [N, 4, L]}
     * @param motifs the detectors, without padding
     * @param motif which of them
     * @throws IllegalArgumentException if none of the sequences has a response above 0
     */
    public static Drawing found(Tensor sequences, Conv1d motifs, int motif, String title) {
        Shape.requireRank("motif logo", sequences.shape(), "NCL");
        requireMotif(motif, motifs.weight().dim(0));
        if (motifs.window().padding() != 0) {
            throw new IllegalArgumentException("motif logo: the detectors have padding "
                    + motifs.window().padding() + " but pieces must lie inside the sequence; use 0");
        }
        Tensor response = motifs.predict(sequences);
        Tensor counts = Tensor.zeros(LETTERS.length(), motifs.window().kernelSize());
        int pieces = 0;
        for (int n = 0; n < sequences.dim(0); n++) {
            int best = 0;
            for (int o = 1; o < response.dim(2); o++) {
                best = response.get(n, motif, o) > response.get(n, motif, best) ? o : best;
            }
            if (response.get(n, motif, best) > 0) {
                pieces++;
                count(sequences, n, motifs, best, counts);
            }
        }
        if (pieces == 0) {
            throw new IllegalArgumentException("motif logo: detector " + motif + " responds to 0 of " + sequences.dim(0)
                    + " sequences; train it, or choose another");
        }
        return frequencies(counts, title, " From " + pieces + " of " + sequences.dim(0) + " sequences.");
    }

    private static void count(Tensor sequences, int n, Conv1d motifs, int at, Tensor counts) {
        for (int letter = 0; letter < LETTERS.length(); letter++) {
            for (int k = 0; k < motifs.window().kernelSize(); k++) {
                float more = sequences.get(n, letter, motifs.window().inputIndex(at, k));
                counts.set(counts.get(letter, k) + more, letter, k);
            }
        }
    }

    private static void requireLetters(int channels, int[] shape) {
        if (channels != LETTERS.length()) {
            throw new IllegalArgumentException("motif logo: " + channels + " letters given (shape "
                    + Shape.format(shape) + ") but DNA has 4: A, C, G, T");
        }
    }

    private static void requireMotif(int motif, int count) {
        if (motif < 0 || motif >= count) {
            throw new IndexOutOfBoundsException("motif logo: there is no detector " + motif + " among " + count);
        }
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    private Drawing drawing(String words) {
        double width = Math.max(LEFT + heights[0].length * column() + MARGIN, LEFT + 8.2 * title.length());
        double bottom = TOP + HEIGHT + 22;
        return new Drawing(
                width, bottom, title + ": motif logo, tallest letters " + consensus() + "." + words, this::paint);
    }

    private double column() {
        return Math.max(20, Math.min(38, 620.0 / heights[0].length));
    }

    /** The tallest letter at each place, a dot where none stands. */
    private String consensus() {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < heights[0].length; place++) {
            int best = stack(place, 1).stream().reduce((first, last) -> last).orElse(-1);
            text.append(best < 0 ? '·' : LETTERS.charAt(best));
        }
        return text.toString();
    }

    /** Letters at a place of one sign, the smallest first. */
    private List<Integer> stack(int place, int sign) {
        List<Integer> letters = new ArrayList<>();
        for (int letter = 0; letter < heights.length; letter++) {
            if (sign * heights[letter][place] > 1e-6) {
                letters.add(letter);
            }
        }
        letters.sort(Comparator.comparingDouble(letter -> Math.abs(heights[letter][place])));
        return letters;
    }

    private double y(double value) {
        return TOP + (highest - value) / (highest - lowest) * HEIGHT;
    }

    private void paint(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        Label tick = Label.SMALL.align(Align.END);
        canvas.text(Numbers.brief(highest), LEFT - 8, y(highest) + 4, tick);
        canvas.text("0", LEFT - 8, y(0), tick);
        if (lowest < 0) {
            canvas.text(Numbers.brief(lowest), LEFT - 8, y(lowest) - 4, tick);
        }
        canvas.text(unit, LEFT - 8, (y(highest) + y(0)) / 2 + 4, tick);
        canvas.line(LEFT - 3, y(highest), LEFT - 3, y(lowest), Style.LINE, 1);
        for (int place = 0; place < heights[0].length; place++) {
            double x = LEFT + place * column();
            paintStack(canvas, place, x, 1);
            paintStack(canvas, place, x, -1);
            canvas.text(Integer.toString(place), x + column() / 2, TOP + HEIGHT + 10, Label.SMALL);
        }
        canvas.line(LEFT - 3, y(0), LEFT + heights[0].length * column(), y(0), Style.INK, 1);
    }

    private void paintStack(Canvas canvas, int place, double x, int sign) {
        double from = 0;
        for (int letter : stack(place, sign)) {
            double to = from + heights[letter][place];
            double top = y(Math.max(from, to));
            paintLetter(canvas, letter, x + 1, top, column() - 2, y(Math.min(from, to)) - top);
            from = to;
        }
    }

    /** A letter stretched into a rectangle. */
    static void paintLetter(Canvas canvas, int letter, double x, double y, double width, double height) {
        java.awt.Shape outline = Style.font(100, true)
                .createGlyphVector(new FontRenderContext(null, true, true), LETTERS.substring(letter, letter + 1))
                .getOutline();
        Rectangle2D bounds = outline.getBounds2D();
        AffineTransform stretch = AffineTransform.getTranslateInstance(x, y);
        stretch.scale(width / bounds.getWidth(), height / bounds.getHeight());
        stretch.translate(-bounds.getX(), -bounds.getY());
        canvas.shape(stretch.createTransformedShape(outline), new Box(COLORS.get(letter), null, 0, false));
    }
}
