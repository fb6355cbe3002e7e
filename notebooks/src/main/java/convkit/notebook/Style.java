package convkit.notebook;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * The one look of all pictures: colours, fonts and line widths.
 *
 * <p>Categories use the palette of Okabe and Ito ("Color Universal Design", 2008), which stays distinct for colour-blind
 * readers. Quantities use cividis (Nuñez, Anderton &amp; Renslow, 2018), whose lightness rises steadily, so that a grey
 * print keeps the order. Nothing is told by colour alone: a thick or dashed border, a sign or a number says it as well.
 */
public final class Style {

    /** Text and thick borders. */
    public static final Color INK = new Color(0x1A1A1A);
    /** Text of lesser importance; still at least 4.5 : 1 on {@link #PAPER}. */
    public static final Color MUTED = new Color(0x595959);
    /** Thin borders. */
    public static final Color LINE = new Color(0x8C8C8C);
    /** Background. */
    public static final Color PAPER = Color.WHITE;
    /** Background of what does not belong to the data, such as padding. */
    public static final Color FAINT = new Color(0xF3F3F3);

    /** Okabe–Ito blue. */
    public static final Color BLUE = new Color(0x0072B2);
    /** Okabe–Ito orange. */
    public static final Color ORANGE = new Color(0xE69F00);
    /** Okabe–Ito bluish green. */
    public static final Color GREEN = new Color(0x009E73);
    /** Okabe–Ito vermillion. */
    public static final Color VERMILLION = new Color(0xD55E00);
    /** Okabe–Ito reddish purple. */
    public static final Color PURPLE = new Color(0xCC79A7);
    /** Okabe–Ito sky blue. */
    public static final Color SKY = new Color(0x56B4E9);

    /** Cells under the sliding window. */
    public static final Color WINDOW = new Color(0xCDE7F7);
    /** Cells of a kernel. */
    public static final Color KERNEL = new Color(0xFCE5B8);
    /** Cells of a result. */
    public static final Color RESULT = new Color(0xCFEDE2);

    /** Colours of categories, in the order in which to use them; all at least 3 : 1 on {@link #PAPER}. */
    public static final List<Color> SERIES =
            List.of(BLUE, VERMILLION, new Color(0x007A59), new Color(0xA85486), new Color(0x8A6000), INK);

    /** Font family as a style sheet names it; the first is the one that pictures drawn by Java use. */
    public static final String FONT_FAMILY = "DejaVu Sans, Verdana, Arial, sans-serif";

    /** Size of text in pictures, in pixels. */
    public static final double TEXT = 13;
    /** Size of small print in pictures, in pixels. */
    public static final double SMALL = 10.5;
    /** Width of the border of what matters. */
    public static final double THICK = 2.6;
    /** Width of all other borders. */
    public static final double THIN = 1;

    private static final int[] CIVIDIS = {
        0x00204C, 0x00346E, 0x273F6C, 0x4C556B, 0x686A70, 0x838178, 0xA19876, 0xC0B16D, 0xE1CC5C, 0xFFE945
    };

    private Style() {}

    /**
     * A colour for a quantity.
     *
     * @param fraction position between the smallest (0, dark) and the largest (1, bright); clamped; NaN is {@link #FAINT}
     */
    public static Color sequential(double fraction) {
        if (Double.isNaN(fraction)) {
            return FAINT;
        }
        double position = Math.max(0, Math.min(1, fraction)) * (CIVIDIS.length - 1);
        int low = Math.min((int) position, CIVIDIS.length - 2);
        return mix(new Color(CIVIDIS[low]), new Color(CIVIDIS[low + 1]), position - low);
    }

    /** A colour for a share of a whole: 0 is {@link #PAPER}, 1 is a dark blue; clamped. */
    public static Color tint(double fraction) {
        return mix(PAPER, new Color(0x004B77), Math.max(0, Math.min(1, fraction)));
    }

    /** A grey: 0 is black, 1 is white; clamped. */
    public static Color grey(double fraction) {
        int level = (int) Math.round(255 * Math.max(0, Math.min(1, fraction)));
        return new Color(level, level, level);
    }

    /** {@link #INK} or {@link #PAPER}, whichever is easier to read on the given background. */
    public static Color inkOn(Color background) {
        return contrast(INK, background) >= contrast(PAPER, background) ? INK : PAPER;
    }

    /** Contrast ratio of two colours between 1 and 21, as the Web Content Accessibility Guidelines 2.1 define it. */
    public static double contrast(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + 0.05) / (darker + 0.05);
    }

    /** Relative luminance in [0, 1], the lightness that is left in a grey print. */
    public static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The colour as a style sheet writes it, such as {@code #0072b2}. */
    public static String css(Color color) {
        return String.format("#%06x", color.getRGB() & 0xFFFFFF);
    }

    /** The font of pictures. */
    public static Font font(double size, boolean bold) {
        return new Font("DejaVu Sans", bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size);
    }

    static Color mix(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() + share * (b.getRed() - a.getRed())),
                (int) Math.round(a.getGreen() + share * (b.getGreen() - a.getGreen())),
                (int) Math.round(a.getBlue() + share * (b.getBlue() - a.getBlue())));
    }
}
