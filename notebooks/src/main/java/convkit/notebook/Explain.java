package convkit.notebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import convkit.nn.layer.Activations;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Outline;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.owasp.encoder.Encode;

/**
 * "Explain my CNN": a web page that shows a network at work on one image, and needs no server. Each layer is a column of feature
 * maps. Under the pointer a value says from which window it comes and by which arithmetic; a click follows it back, layer by
 * layer, to the pixels of the input.
 *
 * <pre>{@code
 * Explain.of(model, image, classNames).write(Path.of("explained.html"));
 * show(Explain.of(model, image, classNames));
 * }</pre>
 *
 * <p>All positions of the windows are asked of {@link convkit.nn.conv.Window} and written into the page. The page holds every
 * value and weight, so it is as large as the network: LeNet makes half a megabyte, ResNet-20 five.
 */
public final class Explain implements Picture {

    /** Values and weights in a page; each takes 5.3 bytes. */
    private static final long MOST_NUMBERS = 1_500_000;

    private static final int SHADES = 64;

    private final String summary;
    private final String page;

    private Explain(String summary, String page) {
        this.summary = summary;
        this.page = page;
    }

    /**
     * Runs the network on an image, in evaluation, and makes the page. Afterwards every layer is in the mode in which it was.
     *
     * @param image {@code [1, C, H, W]}
     * @param classNames names of the outputs, or empty
     * @throws IllegalArgumentException if the image is no such batch, the model is too large for a page, or it adds up something
     *     outside its inner networks, whose value nobody can see
     */
    public static Explain of(Layer model, Tensor image, List<String> classNames) {
        Shape.requireRank("explain", image.shape(), "NCHW");
        if (image.dim(0) != 1) {
            throw new IllegalArgumentException("explain: " + image.dim(0) + " images given (image "
                    + Shape.format(image.shape(), "NCHW") + ") but a page shows 1; choose one");
        }
        List<Outline.Node> nodes = Outline.of(model, Outline.WHOLE, image.dim(1), image.dim(2), image.dim(3))
                .nodes();
        long numbers = nodes.stream()
                .mapToLong(node -> Shape.size(node.outputShape()) + node.parameters())
                .sum();
        if (numbers > MOST_NUMBERS) {
            throw new IllegalArgumentException(
                    "explain: " + Numbers.grouped(numbers) + " values and weights but at most "
                            + Numbers.grouped(MOST_NUMBERS) + " make a page; use a smaller network or image");
        }
        Activations activations = inEvaluation(model, image);
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            columns.add(ExplainColumn.of(nodes, n, output(activations, nodes, n)));
        }
        String text = "Page that explains " + model.describe() + " with " + Numbers.grouped(model.parameterCount())
                + " parameters on an image of " + Shape.times(nodes.get(0).outputShape()) + ": "
                + Numbers.count(columns.size(), "column") + " of feature maps, from the input to the output of "
                + Shape.times(nodes.get(nodes.size() - 1).outputShape()) + ".";
        return new Explain(text, page(text, columns, classNames));
    }

    private static Activations inEvaluation(Layer model, Tensor image) {
        Map<Layer, Boolean> modes = new IdentityHashMap<>();
        rememberModes(model, modes);
        model.eval();
        try {
            return Activations.of(model, image);
        } finally {
            restoreModes(model, modes);
        }
    }

    private static void rememberModes(Layer layer, Map<Layer, Boolean> modes) {
        modes.put(layer, layer.isTraining());
        layer.children().values().forEach(child -> rememberModes(child, modes));
    }

    /** Outer layers first, because a layer takes its inner ones along. */
    private static void restoreModes(Layer layer, Map<Layer, Boolean> modes) {
        if (modes.get(layer)) {
            layer.train();
        } else {
            layer.eval();
        }
        layer.children().values().forEach(child -> restoreModes(child, modes));
    }

    /** What a network makes itself, such as a sum, is its output, if nothing follows inside it. */
    private static Tensor output(Activations activations, List<Outline.Node> nodes, int n) {
        String path = nodes.get(n).path();
        if (n == 0) {
            return activations.input();
        }
        if (n == nodes.size() - 1) {
            return activations.output();
        }
        boolean followed = nodes.subList(n + 1, nodes.size()).stream()
                .anyMatch(node ->
                        node.path().startsWith(path + ".") || node.path().equals(path));
        if (nodes.get(n).layer() == null && (path.isEmpty() || followed)) {
            throw new IllegalArgumentException("explain: what '" + nodes.get(n).description()
                    + "' makes inside the network cannot be seen from outside; build it of Sequential, Residual and"
                    + " Branches");
        }
        return activations.get(path);
    }

    private static String page(String text, List<Map<String, Object>> columns, List<String> classNames) {
        Map<String, Object> data = new LinkedHashMap<>();
        List<String> shades = new ArrayList<>();
        for (int i = 0; i < SHADES; i++) {
            shades.add(Style.css(Style.sequential(i / (SHADES - 1.0))));
        }
        data.put("shades", shades);
        data.put("classes", classNames);
        data.put("columns", columns);
        try {
            // "</" would end the script element that carries this text.
            String json = new ObjectMapper().writeValueAsString(data).replace("</", "<\\/");
            return template().replace("{{text}}", Encode.forHtml(text)).replace("{{data}}", json);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String template() {
        try (InputStream template = Explain.class.getResourceAsStream("explain.html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The page: it loads nothing from outside. */
    public String html() {
        return page;
    }

    /**
     * Writes the page to a file, which a browser opens.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        try {
            Files.writeString(file, page);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The page in a frame of its own, so that its script and the notebook leave each other alone. */
    @Override
    public Rendering render() {
        String frame = "<iframe title=\"" + Encode.forHtmlAttribute(summary)
                + "\" style=\"width:100%;height:640px;border:1px solid #8c8c8c\" srcdoc=\""
                + Encode.forHtmlAttribute(page) + "\"></iframe>";
        return new Rendering(summary, Map.of("text/html", frame), 0);
    }
}
