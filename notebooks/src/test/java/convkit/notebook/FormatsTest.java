package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** PNG, SVG, GIF and HTML as files. */
class FormatsTest {

    static List<Drawing> drawings() {
        return Samples.drawings();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyDrawingIsAWholePngWithSomethingOnIt(Drawing drawing) throws Exception {
        Rendering rendering = drawing.render();
        byte[] png = Base64.getDecoder().decode(rendering.data().get("image/png"));

        assertThat(png).isEqualTo(drawing.png());
        assertThat(checksumOfLastChunk(png)).isEqualTo(0xAE426082);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(2 * drawing.width());
        assertThat(rendering.width()).isEqualTo(drawing.width());
        assertThat(colors(image)).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everyDrawingIsWellFormedSvgThatLoadsNothing(Drawing drawing) throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(drawing.svg().getBytes(StandardCharsets.UTF_8)));

        assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo(drawing.text());
        assertThat(drawing.svg().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http:", "https:");
    }

    @Test
    void nothingIsDrawnOutsideTheFrame() {
        for (Drawing drawing : drawings()) {
            RecordingCanvas canvas = RecordingCanvas.of(drawing);
            assertThat(canvas.boxes).as(drawing.text()).allSatisfy(box -> {
                assertThat(box.x()).isNotNegative();
                assertThat(box.y()).isNotNegative();
                assertThat(box.x() + box.width()).isLessThanOrEqualTo(drawing.width());
                assertThat(box.y() + box.height()).isLessThanOrEqualTo(drawing.height());
            });
            assertThat(canvas.shapes)
                    .as(drawing.text())
                    .allSatisfy(shape -> assertThat(new java.awt.Rectangle(drawing.width(), drawing.height())
                                    .contains(shape.outline().getBounds2D()))
                            .isTrue());
            assertThat(canvas.texts)
                    .as(drawing.text())
                    .allSatisfy(text -> assertThat(text.y()).isBetween(5.0, drawing.height() - 5.0));
        }
    }

    @Test
    void anAnimationIsAGifThatRepeatsAndOnePartOfAWebPage() throws Exception {
        Animation animation =
                ConvolutionPicture.of(Samples.INPUT, Samples.KERNEL).padding(1).animation();
        String html = animation.html();

        assertThat(frames(animation.gif())).isEqualTo(16);
        assertThat(new String(animation.gif(), StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0");
        assertThat(html).doesNotContain("http:", "https:", "src=\"/", "@import");
        assertThat(html).contains("<img alt=\"Convolution of a 4×4 input").contains("type=\"application/json\"");
        assertThat(animation.render().data()).containsOnlyKeys("text/html");
        assertThat(animation.render().text()).hasSizeLessThan(200);
    }

    @Test
    void theFilmHoldsOneLayerPerStep() throws Exception {
        String html =
                ConvolutionPicture.of(Samples.INPUT, Samples.KERNEL).animation().html();
        String json = html.substring(html.indexOf("json\">") + 6, html.indexOf("</script>"));
        var film = new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);

        assertThat(film.get("steps")).hasSize(4);
        String frame = film.get("open").asText() + film.get("base").asText()
                + film.get("steps").get(0).get("stays").asText()
                + film.get("steps").get(0).get("now").asText() + "</svg>";
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(frame.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg.getElementsByTagName("text").getLength()).isGreaterThan(16 + 9);
    }

    @Test
    void everyGifFrameLooksLikeItsStep() throws Exception {
        Animation animation = TransposedPicture.of(Samples.POOLED, Samples.KERNEL)
                .stride(2)
                .padding(1)
                .animation();
        byte[] gif = animation.gif();
        BufferedImage shown = null;
        for (int step = 0; step < animation.length(); step++) {
            shown = overlaid(shown, gif, step);
            BufferedImage drawn = animation.frame(step).image(1);
            assertThat(worstDifference(drawn, shown)).as("step " + step).isLessThan(64);
        }
    }

    private static BufferedImage overlaid(BufferedImage before, byte[] gif, int frame) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(stream);
            BufferedImage part = reader.read(frame);
            if (before == null) {
                return part;
            }
            var place = (org.w3c.dom.Element) reader.getImageMetadata(frame)
                    .getAsTree("javax_imageio_gif_image_1.0")
                    .getFirstChild();
            BufferedImage whole = new BufferedImage(before.getWidth(), before.getHeight(), BufferedImage.TYPE_INT_RGB);
            var graphics = whole.createGraphics();
            graphics.drawImage(before, 0, 0, null);
            graphics.drawImage(
                    part,
                    Integer.parseInt(place.getAttribute("imageLeftPosition")),
                    Integer.parseInt(place.getAttribute("imageTopPosition")),
                    null);
            graphics.dispose();
            return whole;
        } finally {
            reader.dispose();
        }
    }

    private static int worstDifference(BufferedImage drawn, BufferedImage stored) {
        int worst = 0;
        for (int y = 0; y < drawn.getHeight(); y++) {
            for (int x = 0; x < drawn.getWidth(); x++) {
                Color a = new Color(drawn.getRGB(x, y));
                Color b = new Color(stored.getRGB(x, y));
                worst = Math.max(worst, Math.abs(a.getRed() - b.getRed()));
                worst = Math.max(worst, Math.abs(a.getGreen() - b.getGreen()));
                worst = Math.max(worst, Math.abs(a.getBlue() - b.getBlue()));
            }
        }
        return worst;
    }

    private static int checksumOfLastChunk(byte[] png) {
        CRC32 checksum = new CRC32();
        checksum.update(png, png.length - 8, 4);
        int stored = java.nio.ByteBuffer.wrap(png, png.length - 4, 4).getInt();
        assertThat(stored).isEqualTo((int) checksum.getValue());
        return stored;
    }

    private static Set<Integer> colors(BufferedImage image) {
        Set<Integer> colors = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colors.add(image.getRGB(x, y));
            }
        }
        return colors;
    }

    private static int frames(byte[] gif) throws Exception {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(stream);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }
}
