package convkit.notebook;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Images as PNG files in memory. The kernels' own encoder may cut the last checksum, so ours is used everywhere. */
final class Png {

    private Png() {}

    static byte[] encode(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(FewColours.of(image), "png", bytes)) {
                throw new IllegalStateException("png: this Java has no PNG writer; use a JDK with module java.desktop");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static String base64(BufferedImage image) {
        return Base64.getEncoder().encodeToString(encode(image));
    }

    static Rendering rendering(BufferedImage image, int shownWidth, String text) {
        return new Rendering(text, Map.of("image/png", base64(image)), shownWidth);
    }
}
