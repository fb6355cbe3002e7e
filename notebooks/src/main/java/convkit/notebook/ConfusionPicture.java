package convkit.notebook;

import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A confusion matrix: rows are what an image is, columns what the network took it for; colour is the share of the row. */
public final class ConfusionPicture {

    private static final double CELL = 46;
    /** Of a letter of a column's name. */
    private static final double LETTER = 6.2;

    private static final double LEFT = 110;
    private static final double TOP = 84;
    private static final double MARGIN = 14;

    private final int[][] confusion;
    private final List<String> classNames;
    private final boolean shares;
    /** Of a column: wide enough for the names above. */
    private final double width;

    private ConfusionPicture(int[][] confusion, List<String> classNames, boolean shares) {
        if (confusion.length != classNames.size()) {
            throw new IllegalArgumentException("confusion picture: " + confusion.length + " rows but "
                    + classNames.size() + " class names; give one name per class");
        }
        this.confusion = confusion;
        this.classNames = classNames;
        this.shares = shares;
        int longest = classNames.stream()
                .flatMap(name -> Arrays.stream(lines(name)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        this.width = Math.max(CELL, LETTER * longest + 6);
    }

    /** A name above a column, broken where it can be. */
    private static String[] lines(String name) {
        return name.split("(?<=/)| ");
    }

    /**
     * The picture of a confusion matrix.
     *
     * @param confusion how often class [row] was taken for class [column]
     * @param classNames name of each class
     */
    public static Drawing of(int[][] confusion, List<String> classNames) {
        return new ConfusionPicture(confusion, classNames, false).drawing();
    }

    /**
     * The same with per cents of each row in place of counts, for large numbers such as those of pixels.
     *
     * @param confusion how often class [row] was taken for class [column]
     * @param classNames name of each class
     */
    public static Drawing shares(int[][] confusion, List<String> classNames) {
        return new ConfusionPicture(confusion, classNames, true).drawing();
    }

    private Drawing drawing() {
        double side = confusion.length * CELL;
        return new Drawing(LEFT + confusion.length * width + MARGIN, TOP + side + MARGIN, describe(), this::paint);
    }

    private void paint(Canvas canvas) {
        Label axis = Label.CENTRED.heavy();
        canvas.text("the network said →", LEFT + confusion.length * width / 2, MARGIN + 4, axis);
        if (shares) {
            canvas.text("per cent", LEFT - 10, TOP - 34, Label.SMALL.align(Align.END));
        }
        canvas.text("it is ↓", LEFT - 10, TOP - 16, axis.align(Align.END));
        for (int i = 0; i < confusion.length; i++) {
            paintName(canvas, i);
            for (int j = 0; j < confusion.length; j++) {
                paintCell(canvas, i, j);
            }
        }
    }

    private void paintName(Canvas canvas, int c) {
        double middle = c * CELL + CELL / 2;
        Label name = Label.SMALL.color(Style.INK);
        canvas.text(
                classNames.get(c),
                LEFT - 10,
                TOP + middle,
                name.align(Align.END).size(12));
        String[] parts = lines(classNames.get(c));
        for (int line = 0; line < parts.length; line++) {
            canvas.text(
                    parts[line],
                    LEFT + c * width + width / 2,
                    TOP - 12 - 12 * (parts.length - 1 - line),
                    name.size(10));
        }
    }

    private void paintCell(Canvas canvas, int row, int col) {
        double share = confusion[row][col]
                / (double) Math.max(1, Arrays.stream(confusion[row]).sum());
        Color color = Style.tint(share);
        double x = LEFT + col * width;
        double y = TOP + row * CELL;
        canvas.box(x, y, width, CELL, Box.plain(color));
        if (confusion[row][col] > 0) {
            Label label = Label.CENTRED.color(Style.inkOn(color));
            canvas.text(
                    shares ? percent(share) : Integer.toString(confusion[row][col]),
                    x + width / 2,
                    y + CELL / 2,
                    row == col ? label.heavy() : label);
        }
    }

    /** Of the row, in per cent, without the sign. */
    private static String percent(double share) {
        return share < 0.001 ? "< 0.1" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private String describe() {
        int right = 0;
        int all = 0;
        int worst = 0;
        String worstPair = "nothing";
        for (int i = 0; i < confusion.length; i++) {
            for (int j = 0; j < confusion.length; j++) {
                all += confusion[i][j];
                right += i == j ? confusion[i][j] : 0;
                if (i != j && confusion[i][j] > worst) {
                    worst = confusion[i][j];
                    worstPair = classNames.get(i) + " taken for " + classNames.get(j) + " (" + worst + " times)";
                }
            }
        }
        return "Confusion matrix: " + right + " of " + all + " are right; the most frequent confusion is " + worstPair
                + ".";
    }
}
