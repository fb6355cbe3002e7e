package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import org.junit.jupiter.api.Test;

class FewColoursTest {

    private static BufferedImage canvas() {
        return new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
    }

    /** Soft lines of several colours on white, as in a chart: hundreds of colours. */
    private static BufferedImage chart() {
        BufferedImage image = canvas();
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 300, 200);
        g.setStroke(new BasicStroke(1.6f));
        for (int i = 0; i < 6; i++) {
            g.setColor(new Color(40 * i, 200 - 30 * i, 17 * i));
            g.drawLine(0, 10 + 30 * i, 299, 25 + 29 * i);
        }
        g.dispose();
        return image;
    }

    private static int largestDifference(BufferedImage a, BufferedImage b) {
        int largest = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                Color before = new Color(a.getRGB(x, y));
                Color after = new Color(b.getRGB(x, y));
                largest = Math.max(largest, Math.abs(before.getRed() - after.getRed()));
                largest = Math.max(largest, Math.abs(before.getGreen() - after.getGreen()));
                largest = Math.max(largest, Math.abs(before.getBlue() - after.getBlue()));
            }
        }
        return largest;
    }

    @Test
    void upTo256ColoursNoneChanges() {
        BufferedImage image = canvas();
        for (int x = 0; x < 256; x++) {
            for (int y = 0; y < 200; y++) {
                image.setRGB(x, y, new Color(x, 255 - x, 7).getRGB());
            }
        }
        for (int x = 256; x < 300; x++) {
            for (int y = 0; y < 200; y++) {
                image.setRGB(x, y, new Color(9, 246, 7).getRGB());
            }
        }
        BufferedImage few = FewColours.of(image);
        assertThat(few.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(largestDifference(image, few)).isZero();
    }

    @Test
    void aChartKeepsItsAreasAndBecomesSmaller() {
        BufferedImage image = chart();
        BufferedImage few = FewColours.of(image);
        assertThat(few.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertThat(few.getRGB(150, 199)).isEqualTo(Color.WHITE.getRGB());
        assertThat(largestDifference(image, few)).isLessThan(16);
        assertThat(Png.encode(image).length).isGreaterThan(1000);
    }

    @Test
    void aPhotographStaysAsItIs() {
        BufferedImage image = canvas();
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 200; y++) {
                image.setRGB(x, y, new Color(x * 255 / 300, y, (x * 7 + y * 13) % 256).getRGB());
            }
        }
        assertThat(FewColours.of(image)).isSameAs(image);
    }

    @Test
    void transparencyStaysAsItIs() {
        BufferedImage image = new BufferedImage(3, 3, BufferedImage.TYPE_INT_ARGB);
        assertThat(FewColours.of(image)).isSameAs(image);
    }
}
