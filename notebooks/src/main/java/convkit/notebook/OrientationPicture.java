package convkit.notebook;

import convkit.nn.tensor.Tensor;
import convkit.notebook.Canvas.Box;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * Which of several oriented detectors responds most strongly at each place of a picture: its colour says which direction, its
 * brightness how strongly. Whether the response is positive or negative, bright on dark or dark on bright, makes no difference.
 */
public final class OrientationPicture {

    private static final double MARGIN = 14;
    private static final double TOP = 60;

    /** Of directions from lying (0) counter-clockwise; lightness differs too, for grey prints and colour-blind readers. */
    private static final List<Color> COLORS =
            List.of(Style.ORANGE, Style.SKY, new Color(0xF7F2E0), new Color(0x2FC79A), Style.PURPLE, Style.VERMILLION);

    private final Maps maps;
    private final float largest;

    private OrientationPicture(Maps maps) {
        this.maps = maps;
        float extreme = Math.max(Colors.max(maps.values()), -Colors.min(maps.values()));
        this.largest = Math.max(extreme, Float.MIN_NORMAL);
    }

    /**
     * The picture.
     *
     * @param maps responses {@code [D, H, W]} or {@code [1, D, H, W]} for the directions 0, 180/D, 2·180/D, … degrees, 2 to 6
     *     of them
     * @param size width in pixels on the page
     */
    public static Drawing of(Tensor maps, double size) {
        Maps stack = Maps.of("orientation picture", maps);
        if (stack.count() < 2 || stack.count() > COLORS.size()) {
            throw new IllegalArgumentException("orientation picture: " + stack.count()
                    + " maps given but it draws 2 to " + COLORS.size() + " directions; give one map per direction");
        }
        OrientationPicture picture = new OrientationPicture(stack);
        double height = size * stack.height() / stack.width();
        return new Drawing(
                Math.max(size, 70 * stack.count()) + 2 * MARGIN,
                TOP + height + MARGIN,
                picture.describe(),
                canvas -> picture.paint(canvas, size, height));
    }

    private void paint(Canvas canvas, double width, double height) {
        for (int d = 0; d < maps.count(); d++) {
            double x = MARGIN + 22 + d * 70;
            double angle = Math.PI * d / maps.count();
            double right = 15 * Math.cos(angle);
            double up = 15 * Math.sin(angle);
            canvas.box(x - 20, 10, 40, 40, new Box(Style.INK, null, 0, false));
            canvas.line(x - right, 30 + up, x + right, 30 - up, COLORS.get(d), 4);
        }
        canvas.image(image(), MARGIN, TOP, width, height);
        canvas.box(MARGIN, TOP, width, height, Box.plain(null));
    }

    private int winner(int row, int col) {
        int best = 0;
        for (int d = 1; d < maps.count(); d++) {
            best = strength(d, row, col) > strength(best, row, col) ? d : best;
        }
        return best;
    }

    private float strength(int direction, int row, int col) {
        return Math.abs(maps.get(direction, row, col));
    }

    private BufferedImage image() {
        BufferedImage image = new BufferedImage(maps.width(), maps.height(), BufferedImage.TYPE_INT_RGB);
        for (int row = 0; row < maps.height(); row++) {
            for (int col = 0; col < maps.width(); col++) {
                int best = winner(row, col);
                // the square root makes weak edges visible
                double strength = Math.sqrt(strength(best, row, col) / largest);
                Color color = COLORS.get(best);
                image.setRGB(
                        col,
                        row,
                        new Color(
                                        (int) Math.round(strength * color.getRed()),
                                        (int) Math.round(strength * color.getGreen()),
                                        (int) Math.round(strength * color.getBlue()))
                                .getRGB());
            }
        }
        return image;
    }

    private String describe() {
        int[] wins = new int[maps.count()];
        for (int row = 0; row < maps.height(); row++) {
            for (int col = 0; col < maps.width(); col++) {
                int best = winner(row, col);
                wins[best] += strength(best, row, col) > 0.1 * largest ? 1 : 0;
            }
        }
        StringBuilder text = new StringBuilder("Strongest direction at each place of a " + maps.size() + " picture:");
        for (int d = 0; d < wins.length; d++) {
            text.append(d == 0 ? " " : ", ")
                    .append(Numbers.brief(180.0 * d / wins.length))
                    .append("° at ");
            text.append(Numbers.count(wins[d], "place"));
        }
        return text.append('.').toString();
    }
}
