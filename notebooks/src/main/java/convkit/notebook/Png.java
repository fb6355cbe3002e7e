package convkit.notebook;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Images as PNG files in memory. The kernels' own encoder may cut the last checksum, so ours is used everywhere. */
final class Png {

    private Png() {}

    /** The image as a PNG file, packed as small as Java can, because saved notebooks carry many; see {@link FewColors}. */
    static byte[] encode(BufferedImage image) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
        if (!writers.hasNext()) {
            throw new IllegalStateException("png: this Java has no PNG writer; use a JDK with module java.desktop");
        }
        ImageWriter writer = writers.next();
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0f);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream file = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(file);
            writer.write(null, new IIOImage(FewColors.of(image), null, null), smallest);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
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
