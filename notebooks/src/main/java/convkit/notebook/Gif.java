package convkit.notebook;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** Moving GIF pictures. */
final class Gif {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private Gif() {}

    /**
     * A GIF file that shows the frames in turn and repeats for ever. Of each frame only what differs from the one before
     * is stored.
     *
     * @param count number of frames, at least one
     * @param frames draws each frame when it is needed, all of the same size: a film in memory would be large
     * @param seconds how long each frame is seen
     */
    static byte[] encode(int count, IntFunction<BufferedImage> frames, double seconds) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            ImageWriteParam plain = writer.getDefaultWriteParam();
            plain.setProgressiveMode(ImageWriteParam.MODE_DISABLED);
            Palette palette = Palette.of(count, frames);
            BufferedImage before = null;
            for (int step = 0; step < count; step++) {
                BufferedImage frame = frames.apply(step);
                Rectangle part =
                        before == null ? new Rectangle(frame.getWidth(), frame.getHeight()) : difference(before, frame);
                BufferedImage image = palette.indexed(before, frame, part);
                writer.writeToSequence(new IIOImage(image, null, metadata(writer, image, part, seconds)), plain);
                before = frame;
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The smallest rectangle that holds all changed pixels; one pixel if nothing changed. */
    static Rectangle difference(BufferedImage before, BufferedImage after) {
        int left = after.getWidth();
        int top = after.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < after.getHeight(); y++) {
            for (int x = 0; x < after.getWidth(); x++) {
                if (before.getRGB(x, y) != after.getRGB(x, y)) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = y;
                }
            }
        }
        return right < 0 ? new Rectangle(1, 1) : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, Rectangle part, double seconds)
            throws IOException {
        // ImageTypeSpecifier.createFromRenderedImage would replace the palette by Java's default one.
        ImageTypeSpecifier type = new ImageTypeSpecifier(image.getColorModel(), image.getSampleModel());
        IIOMetadata metadata = writer.getDefaultImageMetadata(type, null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode place = child(root, "ImageDescriptor");
        place.setAttribute("imageLeftPosition", Integer.toString(part.x));
        place.setAttribute("imageTopPosition", Integer.toString(part.y));
        IIOMetadataNode timing = child(root, "GraphicControlExtension");
        timing.setAttribute("disposalMethod", "doNotDispose");
        timing.setAttribute("userInputFlag", "FALSE");
        timing.setAttribute("transparentColorFlag", "TRUE");
        timing.setAttribute("transparentColorIndex", Integer.toString(Palette.TRANSPARENT));
        timing.setAttribute("delayTime", Long.toString(Math.round(seconds * 100)));
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        child(root, "ApplicationExtensions").appendChild(loop);
        metadata.setFromTree(FORMAT, root);
        return metadata;
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }
}
