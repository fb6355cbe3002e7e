package convkit.notebook;

import convkit.nn.conv.Window;
import convkit.nn.layer.AvgPool2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.LocalResponseNorm;
import convkit.nn.layer.LogSoftmax;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.Outline;
import convkit.nn.layer.Softmax;
import convkit.nn.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the page of {@link Explain} knows of one layer: its values, and how a value comes from those before. */
final class ExplainColumn {

    private ExplainColumn() {}

    /** The column of a node, for JSON. */
    static Map<String, Object> of(List<Outline.Node> nodes, int n, Tensor output) {
        Outline.Node node = nodes.get(n);
        Map<String, Object> column = new LinkedHashMap<>();
        column.put("path", node.path());
        column.put("description", node.description());
        column.put("shape", maps(node.outputShape()));
        column.put("inputs", node.inputs());
        column.put("values", base64(output.data()));
        int[] before = n == 0 ? new int[0] : nodes.get(node.inputs().get(0)).outputShape();
        column.putAll(rule(node, before));
        return column;
    }

    /** Channels, height and width; what has no maps is one map of one column. */
    private static int[] maps(int[] shape) {
        return shape.length == 3 ? shape : new int[] {1, Arrays.stream(shape).reduce(1, (a, b) -> a * b), 1};
    }

    private static Map<String, Object> rule(Outline.Node node, int[] before) {
        Layer layer = node.layer();
        if (layer instanceof Conv2d conv) {
            Map<String, Object> rule = windows("convolution", conv.rows(), conv.cols(), node.outputShape());
            rule.put("weight", base64(conv.weight().data()));
            rule.put("groups", conv.groups());
            if (conv.bias() != null) {
                rule.put("bias", base64(conv.bias().data()));
            }
            return rule;
        }
        if (layer instanceof MaxPool2d pool) {
            return windows("largest", pool.window(), pool.window(), node.outputShape());
        }
        if (layer instanceof AvgPool2d pool) {
            return windows("mean", pool.window(), pool.window(), node.outputShape());
        }
        if (layer instanceof Linear linear && before.length == 1) {
            Map<String, Object> rule = kind("linear");
            rule.put("weight", base64(linear.weight().data()));
            rule.put("bias", base64(linear.bias().data()));
            return rule;
        }
        if (layer == null) {
            return kind(
                    node.description().equals("Add")
                            ? "sum"
                            : node.description().equals("Concat") ? "concat" : "other");
        }
        if (layer.isView()) {
            return kind("view");
        }
        boolean mixes = layer instanceof Softmax || layer instanceof LogSoftmax || layer instanceof LocalResponseNorm;
        return kind(!mixes && Arrays.equals(before, node.outputShape()) ? "pointwise" : "other");
    }

    private static Map<String, Object> kind(String name) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("kind", name);
        return rule;
    }

    private static Map<String, Object> windows(String kind, Window rows, Window cols, int[] shape) {
        Map<String, Object> rule = kind(kind);
        rule.put("rows", positions(rows, shape[1]));
        rule.put("cols", positions(cols, shape[2]));
        return rule;
    }

    /** For each output position the input position of each tap; outside the input is padding. */
    static int[][] positions(Window window, int outputs) {
        int[][] positions = new int[outputs][window.kernelSize()];
        for (int o = 0; o < outputs; o++) {
            for (int k = 0; k < window.kernelSize(); k++) {
                positions[o][k] = window.inputIndex(o, k);
            }
        }
        return positions;
    }

    /** 32-bit floats, least byte first, as a browser reads them. */
    static String base64(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
