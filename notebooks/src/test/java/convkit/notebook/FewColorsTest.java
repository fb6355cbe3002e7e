package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class FewColorsTest {

    /** A grey or coloured image whose pixel i is {@code colors[i]}. */
    private static BufferedImage image(int... colors) {
        BufferedImage image = new BufferedImage(colors.length, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, colors.length, 1, colors, 0, colors.length);
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void upTo256ColoursNothingChanges() {
        int[] colors = new int[256];
        for (int i = 0; i < 256; i++) {
            colors[i] = 0xFF000000 | i << 8 | i / 2;
        }
        BufferedImage reduced = FewColors.of(image(colors));

        assertThat(reduced.getType()).isEqualTo(BufferedImage.TYPE_BYTE_INDEXED);
        assertThat(pixels(reduced)).isEqualTo(colors);
    }

    @Test
    void rareColoursGiveWayALittleAndFrequentOnesNot() {
        int[] colors = new int[1300];
        for (int i = 0; i < 300; i++) {
            colors[i] = 0xFF000000 | i % 256 << 16 | i / 256 << 2;
        }
        java.util.Arrays.fill(colors, 300, 1300, 0xFF7F0001);
        BufferedImage reduced = FewColors.of(image(colors));
        int[] changed = pixels(reduced);

        assertThat(reduced.getType()).isEqualTo(BufferedImage.TYPE_BYTE_INDEXED);
        assertThat(changed[500]).isEqualTo(0xFF7F0001);
        for (int i = 0; i < 300; i++) {
            assertThat(Math.abs((changed[i] >> 16 & 255) - (colors[i] >> 16 & 255)))
                    .isLessThanOrEqualTo(4);
            assertThat(Math.abs((changed[i] & 255) - (colors[i] & 255))).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void photographsAreLeftAlone() {
        int[] colors = new int[4096];
        for (int i = 0; i < 4096; i++) {
            colors[i] = 0xFF000000 | (i & 15) * 17 << 16 | (i >> 4 & 15) * 17 << 8 | (i >> 8) * 17;
        }
        BufferedImage photograph = image(colors);

        assertThat(FewColors.of(photograph)).isSameAs(photograph);
    }

    @Test
    void whatAChartNeedsFits() {
        BufferedImage drawing = HeatMap.of(Samples.whole(1, 40, 40), "numbers").image(2);

        assertThat(FewColors.of(drawing).getType()).isEqualTo(BufferedImage.TYPE_BYTE_INDEXED);
    }
}
