package convkit.notebook;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;

/**
 * What would become of a score if one letter of the DNA were another: the sequence, each letter as tall as its worst mutation is harmful,
 * and below it a cell for each letter that could stand there. Harm is blue with a minus, gain is red with a plus, the letter that stands
 * there is framed. Alipanahi et al., "Predicting the sequence specificities of DNA- and RNA-binding proteins by deep learning" (2015),
 * figure 4.
 */
public final class MutationPicture {

    private static final String LETTERS = "ACGT";
    private static final double MARGIN = 14;
    private static final double LEFT = 44;
    private static final double TOP = 38;
    private static final double TALL = 64;
    private static final double ROW = 20;
    /** Effects of less than this share of the strongest one get no sign. */
    private static final double WORTH_A_SIGN = 0.25;

    private final String letters;
    private final Tensor map;
    private final int from;
    private final int to;
    private final String title;
    private final double strongest;

    private MutationPicture(String letters, Tensor map, int from, int to, String title) {
        this.letters = letters;
        this.map = map;
        this.from = from;
        this.to = to;
        this.title = title;
        double most = 0;
        for (float effect : map.data()) {
            most = Math.max(most, Math.abs(effect));
        }
        this.strongest = most == 0 ? 1 : most;
    }

    /** The whole sequence. */
    public static Drawing of(String letters, Tensor map, String title) {
        return of(letters, map, 0, letters.length(), title);
    }

    /**
     * A part of the sequence; colours and heights are measured by the strongest effect in all of it.
     *
     * @param letters of A, C, G and T
     * @param map change of the score, {@code [4, L]}, rows A, C, G, T; 0 for the letters that stand there
     * @param from first position drawn
     * @param to position after the last one drawn
     * @throws IllegalArgumentException if the map does not fit the letters
     * @throws IndexOutOfBoundsException if there is no such part
     */
    public static Drawing of(String letters, Tensor map, int from, int to, String title) {
        if (map.rank() != 2 || map.dim(0) != LETTERS.length() || map.dim(1) != letters.length()) {
            throw new IllegalArgumentException("mutation picture: map " + Shape.format(map.shape()) + " for "
                    + letters.length() + " letters; it must be [4, " + letters.length() + "], rows A, C, G, T");
        }
        for (int i = 0; i < letters.length(); i++) {
            if (LETTERS.indexOf(letters.charAt(i)) < 0) {
                throw new IllegalArgumentException("mutation picture: letter '" + letters.charAt(i) + "' at position "
                        + i + " is none of A, C, G, T");
            }
        }
        if (from < 0 || to > letters.length() || from >= to) {
            throw new IndexOutOfBoundsException("mutation picture: positions " + from + " to " + to + " of "
                    + letters.length() + " letters; choose a part of them");
        }
        MutationPicture picture = new MutationPicture(letters, map, from, to, title);
        double width = Math.max(LEFT + (to - from) * picture.column() + MARGIN, LEFT + 8.2 * title.length());
        return new Drawing(width, TOP + TALL + 5 * ROW + 12, picture.describe(), picture::paint);
    }

    private double column() {
        return Math.max(9, Math.min(22, 840.0 / (to - from)));
    }

    /** How much the score falls by the worst mutation of a letter, 0 if none does harm. */
    private double harm(int position) {
        double harm = 0;
        for (int letter = 0; letter < LETTERS.length(); letter++) {
            harm = Math.max(harm, -map.get(letter, position));
        }
        return harm;
    }

    private String describe() {
        int worst = from;
        int gainLetter = 0;
        int gainAt = from;
        for (int i = from; i < to; i++) {
            worst = harm(i) > harm(worst) ? i : worst;
            for (int letter = 0; letter < LETTERS.length(); letter++) {
                if (map.get(letter, i) > map.get(gainLetter, gainAt)) {
                    gainLetter = letter;
                    gainAt = i;
                }
            }
        }
        double gain = map.get(gainLetter, gainAt);
        return title + ": mutation map of " + Numbers.count(to - from, "letter") + ". "
                + (harm(worst) > 0
                        ? "The worst mutation is at position " + worst + " (" + letters.charAt(worst) + "), "
                                + Numbers.brief(-harm(worst))
                        : "No mutation does harm")
                + (gain > 0
                        ? "; the greatest gain is " + LETTERS.charAt(gainLetter) + " at position " + gainAt + ", +"
                                + Numbers.brief(gain) + "."
                        : "; none is a gain.");
    }

    private void paint(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 4, Label.LEFT.color(Style.MUTED));
        double base = TOP + TALL;
        for (int i = from; i < to; i++) {
            double x = LEFT + (i - from) * column();
            double height = harm(i) / strongest * TALL;
            if (height > 0.5) {
                MotifLogo.paintLetter(
                        canvas, LETTERS.indexOf(letters.charAt(i)), x + 0.5, base - height, column() - 1, height);
            }
            for (int letter = 0; letter < LETTERS.length(); letter++) {
                paintCell(canvas, letter, i, x, base + 4 + letter * ROW);
            }
            if (i % 5 == 0) {
                canvas.text(Integer.toString(i), x + column() / 2, base + 4 + 4.5 * ROW, Label.SMALL);
            }
        }
        for (int i = from; i < to; i++) {
            double y = base + 4 + LETTERS.indexOf(letters.charAt(i)) * ROW;
            canvas.box(LEFT + (i - from) * column(), y, column(), ROW, new Box(null, Style.INK, 1.4, false));
        }
        for (int letter = 0; letter < LETTERS.length(); letter++) {
            canvas.text(
                    LETTERS.substring(letter, letter + 1), LEFT - 14, base + 4 + (letter + 0.5) * ROW, Label.CENTRED);
        }
        canvas.text(Numbers.brief(-strongest), LEFT - 6, TOP + 4, Label.SMALL.align(Align.END));
        canvas.line(LEFT - 3, TOP, LEFT - 3, base, Style.LINE, 1);
        canvas.line(LEFT - 3, base, LEFT + (to - from) * column(), base, Style.INK, 1);
    }

    private void paintCell(Canvas canvas, int letter, int position, double x, double y) {
        double share = map.get(letter, position) / strongest;
        Color color = share < 0
                ? Style.mix(Style.PAPER, Style.BLUE, -share)
                : Style.mix(Style.PAPER, Style.VERMILLION, share);
        canvas.box(x, y, column(), ROW, new Box(color, new Color(0xDDDDDD), 1, false));
        if (Math.abs(share) >= WORTH_A_SIGN) {
            canvas.text(share < 0 ? "−" : "+", x + column() / 2, y + ROW / 2, Label.SMALL.color(Style.inkOn(color)));
        }
    }
}
