package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void everyPixelOfAPhotographComesBack() throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                image.setRGB(x, y, 0xFF000000 | x * 6 << 16 | y * 8 << 8 | x * 67 % 256);
            }
        }

        BufferedImage back = ImageIO.read(new ByteArrayInputStream(Png.encode(image)));

        assertThat(back.getWidth()).isEqualTo(40);
        assertThat(back.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(image.getRGB(0, 0, 40, 30, null, 0, 40));
    }

    @Test
    void picturesArePackedSmallerThanByDefault() throws IOException {
        BufferedImage image = HeatMap.of(Samples.INPUT, "numbers").image(2);
        ByteArrayOutputStream usual = new ByteArrayOutputStream();
        ImageIO.write(image, "png", usual);

        assertThat(Png.encode(image).length).isLessThan(usual.size() * 6 / 10);
    }
}
