package convkit.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.owasp.encoder.Encode;

/**
 * A picture in steps: a moving GIF, and, where scripts may run, the same frames as SVG with a slider.
 *
 * <p>Each step paints over the base picture: what {@link Step#stays()} paints is kept in all later steps, what {@link
 * Step#now()} paints belongs to this step only. Files stay small because nothing is stored twice.
 */
public final class Animation implements Picture {

    /** Seconds per step of the GIF. */
    private static final double PACE = 0.9;

    /** Longer ones are not followed to the end, and would be large. */
    private static final int LONGEST = 150;

    /**
     * One step.
     *
     * @param stays paints what is kept from now on
     * @param now paints what is seen in this step only
     * @param text what this step shows, in words
     */
    public record Step(Consumer<Canvas> stays, Consumer<Canvas> now, String text) {}

    private final Drawing base;
    private final List<Step> steps;

    /**
     * @param base what is seen in all steps; its description is that of the whole animation
     * @param steps at least one, at most 150
     * @throws IllegalArgumentException if there are fewer or more
     */
    public Animation(Drawing base, List<Step> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("animation: 0 steps given but at least 1 is needed; add a step");
        }
        if (steps.size() > LONGEST) {
            throw new IllegalArgumentException("animation: " + steps.size() + " steps given but at most " + LONGEST
                    + " can be followed; show a part of the input, or a single step");
        }
        this.base = base;
        this.steps = List.copyOf(steps);
    }

    /** Number of steps. */
    public int length() {
        return steps.size();
    }

    /** One step as a still picture. */
    public Drawing frame(int step) {
        return new Drawing(base.width(), base.height(), steps.get(step).text(), canvas -> {
            base.paint(canvas);
            for (int i = 0; i <= step; i++) {
                steps.get(i).stays().accept(canvas);
            }
            steps.get(step).now().accept(canvas);
        });
    }

    /** The animation as a GIF file that repeats for ever. */
    public byte[] gif() {
        return Gif.encode(steps.size(), new Frames()::image, PACE);
    }

    /** A web page, or part of one, with the animation and a slider; it loads nothing from outside. */
    public String html() {
        return "<figure class=\"convkit-scrub\" style=\"margin:0\"><img alt=\"" + Encode.forHtmlAttribute(base.text())
                + "\" src=\"data:image/gif;base64," + Base64.getEncoder().encodeToString(gif())
                + "\">\n<script type=\"application/json\">" + film() + "</script></figure>\n<script>\n" + script()
                + "</script>\n";
    }

    @Override
    public Rendering render() {
        return new Rendering(base.text(), Map.of("text/html", html()), 0);
    }

    /** The frames one after the other; what stays is painted once, where {@link #frame} would begin anew each time. */
    private final class Frames {
        private BufferedImage kept;
        private int next;

        BufferedImage image(int step) {
            if (kept == null || step < next - 1) {
                kept = base.image(1);
                next = 0;
            }
            paint(kept, canvas -> {
                for (; next <= step; next++) {
                    steps.get(next).stays().accept(canvas);
                }
            });
            BufferedImage image = new BufferedImage(kept.getWidth(), kept.getHeight(), BufferedImage.TYPE_INT_RGB);
            kept.copyData(image.getRaster());
            paint(image, steps.get(step).now());
            return image;
        }

        private static void paint(BufferedImage image, Consumer<Canvas> painter) {
            RasterCanvas canvas = RasterCanvas.over(image, 1);
            painter.accept(canvas);
            canvas.dispose();
        }
    }

    private String film() {
        List<Map<String, String>> frames = new ArrayList<>();
        for (Step step : steps) {
            frames.add(Map.of("stays", elements(step.stays()), "now", elements(step.now()), "text", step.text()));
        }
        Map<String, Object> film = new LinkedHashMap<>();
        film.put("open", "<svg " + Drawing.svgAttributes(base.width(), base.height()) + " role=\"img\">");
        film.put("base", elements(base::paint));
        film.put("steps", frames);
        try {
            // "</" would end the script element that carries this text.
            return new ObjectMapper().writeValueAsString(film).replace("</", "<\\/");
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String elements(Consumer<Canvas> painter) {
        SvgCanvas canvas = new SvgCanvas();
        painter.accept(canvas);
        return canvas.elements();
    }

    private static String script() {
        try (InputStream script = Animation.class.getResourceAsStream("scrub.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
