package convkit.nn.spec;

import convkit.nn.conv.Window;
import convkit.nn.init.Initializer;
import convkit.nn.layer.AvgPool2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.GlobalAvgPool2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.LogSoftmax;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Sigmoid;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** From Caffe's layer messages to layers, one after the other. */
final class CaffeLayers {

    private final NetworkBuilder builder;
    private final RandomGenerator random;
    private String top;
    private int count;

    /** @param top name of the input */
    CaffeLayers(NetworkBuilder builder, RandomGenerator random, String top) {
        this.builder = builder;
        this.random = random;
        this.top = top;
    }

    Sequential build() {
        if (count == 0) {
            throw new IllegalArgumentException("caffe: the file holds no layer that computes; give at least one");
        }
        return builder.build();
    }

    /** @throws IllegalArgumentException with the line, if the layer cannot be imported or does not fit */
    void add(ProtoMessage message) {
        String name = message.text("name", "");
        if (name.isEmpty()) {
            throw ProtoMessage.error(message.line(), "the layer has no name; add name: \"…\"");
        }
        List<String> bottoms = message.texts("bottom");
        List<String> tops = message.texts("top");
        if (!bottoms.equals(List.of(top)) || tops.size() != 1) {
            throw ProtoMessage.error(
                    message.line(),
                    "layer '" + name + "' reads " + bottoms + " and writes " + tops
                            + " but only a chain can be imported, in" + " which it reads [" + top + "] and writes one");
        }
        for (String condition : List.of("include", "exclude")) {
            if (!message.all(condition).isEmpty()) {
                throw ProtoMessage.error(
                        message.all(condition).get(0).line(),
                        "layer '" + name + "' is there in one phase only, which cannot be imported; take '" + condition
                                + "' out");
            }
        }
        try {
            Layer layer = layer(message, name);
            freezeIfRateIsZero(layer, message.messages("param"));
            message.requireAllRead();
            builder.add(name, layer);
        } catch (IllegalArgumentException e) {
            String problem = e.getMessage();
            throw problem.startsWith("caffe, line ") ? e : ProtoMessage.error(message.line(), problem);
        }
        top = tops.get(0);
        count++;
    }

    private Layer layer(ProtoMessage message, String name) {
        String type = message.text("type", "");
        return switch (type) {
            case "Convolution" -> convolution(message.message("convolution_param"));
            case "Pooling" -> pooling(message.message("pooling_param"));
            case "InnerProduct" -> innerProduct(message.message("inner_product_param"));
            case "ReLU" -> {
                ProtoMessage options = message.message("relu_param");
                requireDefault(options, "negative_slope", options.number("negative_slope", 0) == 0);
                yield finished(options, new ReLU());
            }
            case "Sigmoid" -> new Sigmoid();
            case "Softmax" -> new LogSoftmax();
            case "Dropout" -> {
                ProtoMessage options = message.message("dropout_param");
                yield finished(options, new Dropout(options.number("dropout_ratio", 0.5), random));
            }
            default ->
                throw ProtoMessage.error(
                        message.all("type").isEmpty()
                                ? message.line()
                                : message.all("type").get(0).line(),
                        "layer '" + name + "' has the type '" + type
                                + "', which cannot be imported; known are Convolution,"
                                + " Pooling, InnerProduct, ReLU, Sigmoid, Dropout, Softmax");
        };
    }

    private Layer convolution(ProtoMessage options) {
        Window window = Window.of(square(options, "kernel_size", 1, 0))
                .stride(square(options, "stride", 1, 1))
                .padding(square(options, "pad", 0, 0))
                .dilation(square(options, "dilation", 1, 1));
        if (builder.shape().length != 3) {
            throw new IllegalArgumentException(
                    "a convolution needs maps [C, H, W] but the shape here is " + Arrays.toString(builder.shape()));
        }
        Conv2d conv = new Conv2d(builder.shape()[0], required(options, "num_output"), window, random)
                .groups(options.integer("group", 1, 1))
                .initializer(weightFiller(options));
        boolean bias = options.flag("bias_term", true);
        fillBias(options, bias ? conv.bias() : null);
        options.text("engine", "");
        return finished(options, bias ? conv : conv.withoutBias());
    }

    private Layer innerProduct(ProtoMessage options) {
        if (builder.shape().length != 1) {
            builder.flatten();
        }
        requireDefault(options, "bias_term", options.flag("bias_term", true));
        Linear linear = new Linear(builder.shape()[0], required(options, "num_output"), random)
                .initializer(weightFiller(options));
        fillBias(options, linear.bias());
        return finished(options, linear);
    }

    /** Caffe rounds the output size up where this library rounds down; a window that does not fit exactly is refused. */
    private Layer pooling(ProtoMessage options) {
        String method = options.text("pool", "MAX");
        if (!method.equals("MAX") && !method.equals("AVE")) {
            throw ProtoMessage.error(
                    options.all("pool").get(0).line(), "pool is " + method + " but only MAX and AVE can be imported");
        }
        if (options.flag("global_pooling", false)) {
            requireDefault(options, "global_pooling", method.equals("AVE"));
            return finished(options, new GlobalAvgPool2d());
        }
        Window window = Window.of(square(options, "kernel_size", 1, 0))
                .stride(square(options, "stride", 1, 1))
                .padding(square(options, "pad", 0, 0));
        boolean floor = options.text("round_mode", "CEIL").equals("FLOOR");
        for (int axis = 1; axis < builder.shape().length && !floor; axis++) {
            try {
                window.exactOutputSize(builder.shape()[axis]);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "Caffe's pooling rounds the size up, which cannot be imported: " + e.getMessage(), e);
            }
        }
        options.text("engine", "");
        return finished(options, method.equals("MAX") ? new MaxPool2d(window) : new AvgPool2d(window));
    }

    private static Layer finished(ProtoMessage options, Layer layer) {
        options.requireAllRead();
        return layer;
    }

    private static void requireDefault(ProtoMessage options, String field, boolean isDefault) {
        if (!isDefault) {
            ProtoMessage.Field given = options.all(field).get(0);
            throw ProtoMessage.error(given.line(), "'" + field + ": " + given.text() + "' cannot be imported");
        }
    }

    private static int required(ProtoMessage options, String field) {
        int value = options.integer(field, 1, 0);
        if (value == 0) {
            throw ProtoMessage.error(options.line(), "'" + field + "' is missing");
        }
        return value;
    }

    /** A size that Caffe lets stand once for both axes, or once for each. */
    private static int square(ProtoMessage options, String field, int minimum, int otherwise) {
        List<Integer> given = options.integers(field, minimum);
        if (given.isEmpty() && otherwise < minimum) {
            throw ProtoMessage.error(options.line(), "'" + field + "' is missing");
        }
        if (given.size() > 2 || given.size() == 2 && !given.get(0).equals(given.get(1))) {
            throw ProtoMessage.error(
                    options.all(field).get(1).line(),
                    "'" + field + "' is " + given + " but must be the same along both axes");
        }
        return given.isEmpty() ? otherwise : given.get(0);
    }

    // ---- how parameters start -----------------------------------------------------------------------------------

    private static Initializer weightFiller(ProtoMessage options) {
        if (options.all("weight_filler").isEmpty()) {
            return Initializer.uniformFanIn();
        }
        ProtoMessage filler = options.message("weight_filler");
        String type = filler.text("type", "constant");
        String norm = filler.text("variance_norm", "FAN_IN");
        Initializer initializer = switch (type + " " + norm) {
            case "xavier FAN_IN" -> CaffeLayers::caffeXavier;
            case "xavier AVERAGE" -> Initializer.xavierUniform();
            case "msra FAN_IN" -> Initializer.heNormal();
            case "gaussian FAN_IN" -> Initializer.normal(filler.number("std", 1));
            case "constant FAN_IN" -> Initializer.constant((float) filler.number("value", 0));
            default ->
                throw ProtoMessage.error(
                        filler.line(),
                        "weight_filler of type " + type + " with variance_norm " + norm
                                + " cannot be imported; known are xavier, msra, gaussian, constant");
        };
        filler.requireAllRead();
        return initializer;
    }

    /** Uniform in ±√(3 / fanIn): what Caffe calls xavier looks at the fan-in only. */
    private static float[] caffeXavier(int[] shape, RandomGenerator random) {
        float[] values = Initializer.uniformFanIn().values(shape, random);
        float factor = (float) Math.sqrt(3);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }

    private static void fillBias(ProtoMessage options, Tensor bias) {
        ProtoMessage filler = options.message("bias_filler");
        String type = filler.text("type", "constant");
        float value = (float) filler.number("value", 0);
        if (!type.equals("constant")) {
            throw ProtoMessage.error(
                    filler.line(), "bias_filler of type " + type + " cannot be imported; use constant");
        }
        filler.requireAllRead();
        if (bias != null && value != 0) {
            Arrays.fill(bias.data(), value);
        }
    }

    /** The first {@code param} message speaks of the weight, the second of the bias. */
    private static void freezeIfRateIsZero(Layer layer, List<ProtoMessage> rates) {
        List<Tensor> parameters = new ArrayList<>(layer.parameters().values());
        for (int i = 0; i < rates.size(); i++) {
            double rate = rates.get(i).number("lr_mult", 1);
            rates.get(i).number("decay_mult", 1);
            rates.get(i).requireAllRead();
            if (i < parameters.size() && rate == 0) {
                parameters.get(i).requiresGrad(false);
            }
        }
    }
}
