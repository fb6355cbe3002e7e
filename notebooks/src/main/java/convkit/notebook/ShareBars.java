package convkit.notebook;

import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What several wholes are made of: bars of the same length, each cut into the shares of its parts.
 *
 * <pre>{@code
 * show(ShareBars.of("AlexNet", "convolutions", "fully connected")
 *         .bar("parameters", 3_747_200, 58_631_144)
 *         .bar("multiply-adds", 1_076_634_144, 58_621_952)
 *         .drawing());
 * }</pre>
 */
public final class ShareBars {

    private static final double MARGIN = 16;
    private static final double TITLE = 24;
    private static final double LEGEND = 26;
    private static final double LENGTH = 430;
    private static final double BAR = 26;
    private static final double GAP = 12;
    private static final double CHARACTER = 7.2;
    /** A share must be so wide that its number can stand in it. */
    private static final double READABLE = 36;

    private record Bar(String name, double[] amounts) {

        double share(int part) {
            return amounts[part] / Arrays.stream(amounts).sum();
        }
    }

    private final String title;
    private final List<String> parts;
    private final List<Bar> bars;

    private ShareBars(String title, List<String> parts, List<Bar> bars) {
        this.title = title;
        this.parts = parts;
        this.bars = bars;
    }

    /**
     * No bars yet.
     *
     * @param parts names of the parts, in the order in which they stand in each bar
     */
    public static ShareBars of(String title, String... parts) {
        return new ShareBars(title, List.of(parts), List.of());
    }

    /**
     * The same with one more bar below.
     *
     * @param amounts of each part, in any unit; they need not add up to anything
     * @throws IllegalArgumentException if there is not one amount for each part, one is negative, or all are 0
     */
    public ShareBars bar(String name, double... amounts) {
        if (amounts.length != parts.size()) {
            throw new IllegalArgumentException("share bars: '" + name + "' has " + amounts.length + " amounts for "
                    + parts.size() + " parts; give one for each");
        }
        if (Arrays.stream(amounts).anyMatch(amount -> !(amount >= 0))
                || Arrays.stream(amounts).sum() == 0) {
            throw new IllegalArgumentException("share bars: '" + name + "' has amounts " + Arrays.toString(amounts)
                    + "; shares need amounts of 0 or more that are not all 0");
        }
        List<Bar> more = new ArrayList<>(bars);
        more.add(new Bar(name, amounts.clone()));
        return new ShareBars(title, parts, more);
    }

    /** The picture. */
    public Drawing drawing() {
        double left = left();
        double legend = parts.stream().mapToDouble(ShareBars::legendWidth).sum();
        double width = Math.max(left + LENGTH, MARGIN + legend) + MARGIN;
        double height = MARGIN + TITLE + LEGEND + bars.size() * (BAR + GAP) + MARGIN / 2;
        return new Drawing(width, height, describe(), this::paint);
    }

    private double left() {
        return MARGIN + bars.stream().mapToInt(bar -> bar.name().length()).max().orElse(0) * CHARACTER + 12;
    }

    private static double legendWidth(String part) {
        return 22 + part.length() * CHARACTER + 12;
    }

    private void paint(Canvas canvas) {
        canvas.text(title, MARGIN, MARGIN + 8, Label.LEFT.heavy());
        double x = MARGIN;
        for (int part = 0; part < parts.size(); part++) {
            canvas.box(x, MARGIN + TITLE, 14, 14, Box.plain(color(part)));
            canvas.text(parts.get(part), x + 20, MARGIN + TITLE + 7, Label.LEFT.size(12));
            x += legendWidth(parts.get(part));
        }
        double y = MARGIN + TITLE + LEGEND;
        for (Bar bar : bars) {
            paint(canvas, bar, y);
            y += BAR + GAP;
        }
    }

    private void paint(Canvas canvas, Bar bar, double y) {
        double x = left();
        canvas.text(bar.name(), x - 10, y + BAR / 2, Label.LEFT.align(Align.END));
        for (int part = 0; part < parts.size(); part++) {
            double width = LENGTH * bar.share(part);
            canvas.box(x, y, width, BAR, new Box(color(part), Style.PAPER, Style.THIN, false));
            if (width >= READABLE) {
                Label label = Label.CENTRED.size(11.5).color(Style.inkOn(color(part)));
                canvas.text(Math.round(100 * bar.share(part)) + " %", x + width / 2, y + BAR / 2, label);
            }
            x += width;
        }
    }

    /** From dark to light, so that a grey print keeps the order of the legend. */
    private Color color(int part) {
        return Style.sequential(parts.size() == 1 ? 0.4 : 0.12 + 0.84 * part / (parts.size() - 1));
    }

    private String describe() {
        StringBuilder text = new StringBuilder(title).append(", shares");
        for (Bar bar : bars) {
            text.append("; ").append(bar.name()).append(": ");
            for (int part = 0; part < parts.size(); part++) {
                text.append(part == 0 ? "" : ", ")
                        .append(parts.get(part))
                        .append(' ')
                        .append(Numbers.percent(bar.share(part)));
            }
        }
        return text.append('.').toString();
    }
}
