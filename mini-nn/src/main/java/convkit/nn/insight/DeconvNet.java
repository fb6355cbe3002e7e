package convkit.nn.insight;

import convkit.nn.conv.Window;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.Identity;
import convkit.nn.layer.Layer;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.ops.Convolution;
import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Pooling;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A network run backwards from one activation to the pixels: all other activations of its layer are set to zero, and what is left
 * is unpooled with the switches of the forward pass, rectified, and filtered with the transposed kernels, layer by layer. What
 * appears is the pattern that the unit answered to. Biases play no part on the way back. Zeiler &amp; Fergus, "Visualizing and
 * understanding convolutional networks" (2014), section 2.1.
 *
 * <p>Works for chains of {@link Conv2d}, {@link ReLU} and {@link MaxPool2d}. Windows of pooling that overlap may name one place
 * twice; the last one then stays.
 */
public final class DeconvNet {

    private static final int AT_ONCE = 100;

    /**
     * An activation and what caused it.
     *
     * @param picture position of the picture in the batch
     * @param map feature map
     * @param row place in the map, {@code column} likewise
     * @param value the activation
     * @param patch the part of the picture that the unit sees, {@code [1, C, h, w]}; 0 where that reaches beyond the border
     * @param pattern the activation mapped back to the same pixels, {@code [1, C, h, w]}
     */
    public record Finding(int picture, int map, int row, int column, float value, Tensor patch, Tensor pattern) {}

    private final Sequential network;
    private final List<Layer> layers;

    private DeconvNet(Sequential network, List<Layer> layers) {
        this.network = network;
        this.layers = layers;
    }

    /**
     * For one layer of a network.
     *
     * @param network whose first layers, up to and with that one, are convolutions, ReLU and max pooling
     * @param path of the layer, such as {@code conv2} or {@code features.3}
     * @throws IllegalArgumentException if there is no such layer, or one on the way cannot be run backwards
     */
    public static DeconvNet of(Sequential network, String path) {
        Sequential part = network.upTo(path);
        List<Layer> layers = new ArrayList<>();
        collect(part, "", layers);
        return new DeconvNet(part, layers);
    }

    private static void collect(Sequential part, String prefix, List<Layer> layers) {
        for (Map.Entry<String, Layer> entry : part.children().entrySet()) {
            Layer layer = entry.getValue();
            if (layer instanceof Sequential inner) {
                collect(inner, prefix + entry.getKey() + ".", layers);
            } else if (layer instanceof Conv2d || layer instanceof ReLU || layer instanceof MaxPool2d) {
                layers.add(layer);
            } else if (!(layer instanceof Dropout || layer instanceof Identity)) {
                throw new IllegalArgumentException("deconvnet: '" + prefix + entry.getKey() + "' is " + layer.describe()
                        + ", which it cannot run backwards, only Conv2d, ReLU and MaxPool2d; choose a layer before it");
            }
        }
    }

    /**
     * Maps one activation back to the whole picture.
     *
     * @param picture {@code [1, C, H, W]}
     * @return {@code [1, C, H, W]}; may be negative
     * @throws IllegalArgumentException if the picture is no such batch, or the layer has no such activation
     */
    public Tensor project(Tensor picture, int map, int row, int column) {
        requireOne(picture);
        List<Tensor> inputs = new ArrayList<>();
        List<int[]> switches = new ArrayList<>();
        Tensor x = picture.detach();
        for (Layer layer : layers) {
            inputs.add(x);
            if (layer instanceof MaxPool2d pool) {
                Pooling.MaxPooled pooled = pooled(pool, x);
                switches.add(pooled.indices());
                x = pooled.output();
            } else {
                switches.add(null);
                x = layer.predict(x);
            }
        }
        requireInside(x, map, row, column);
        Tensor back = Tensor.zeros(x.shape());
        back.set(x.get(0, map, row, column), 0, map, row, column);
        for (int l = layers.size() - 1; l >= 0; l--) {
            back = back(layers.get(l), back, inputs.get(l), switches.get(l));
        }
        return back;
    }

    private static Pooling.MaxPooled pooled(MaxPool2d pool, Tensor x) {
        Pooling.MaxPooled pooled = Pooling.maxPool2dWithIndices(x, pool.window(), pool.window());
        if (!Arrays.equals(pooled.output().shape(), pool.outputShape(x.shape()))) {
            throw new IllegalArgumentException("deconvnet: " + pool.describe() + " on maps of " + x.dim(2) + "×"
                    + x.dim(3) + " lets windows reach beyond them; use one that rounds down");
        }
        return pooled;
    }

    private static Tensor back(Layer layer, Tensor y, Tensor input, int[] switches) {
        if (layer instanceof MaxPool2d) {
            return Pooling.maxUnpool2d(y, switches, input.dim(2), input.dim(3));
        }
        if (layer instanceof Conv2d conv) {
            // With a stride some last rows may have been read by no window: they are put back.
            int[] unread = {
                input.dim(2) - conv.rows().transposedOutputSize(y.dim(2), 0),
                input.dim(3) - conv.cols().transposedOutputSize(y.dim(3), 0)
            };
            return Convolution.convTranspose2d(
                    y, conv.weight().detach(), null, conv.rows(), conv.cols(), unread, conv.groups(), conv.backend());
        }
        return Elementwise.relu(y);
    }

    /**
     * For some maps, the pictures to which each answers most strongly: of each picture the strongest place only, the strongest
     * picture first.
     *
     * @param pictures {@code [N, C, H, W]}
     * @param count how many for each map, at most N
     * @param maps which maps
     * @return one list for each of the maps
     */
    public List<List<Finding>> strongest(Tensor pictures, int count, int... maps) {
        Shape.requireRank("deconvnet", pictures.shape(), "NCHW");
        int pictureCount = pictures.dim(0);
        if (count < 1 || count > pictureCount) {
            throw new IllegalArgumentException("deconvnet: the strongest " + count + " wanted of " + pictureCount
                    + " pictures; take 1 to " + pictureCount);
        }
        List<List<Peak>> peaks = new ArrayList<>();
        for (int i = 0; i < maps.length; i++) {
            peaks.add(new ArrayList<>());
        }
        for (int from = 0; from < pictureCount; from += AT_ONCE) {
            int to = Math.min(pictureCount, from + AT_ONCE);
            Tensor features = network.predict(Shaping.slice(pictures.detach(), 0, from, to));
            for (int i = 0; i < maps.length; i++) {
                for (int n = from; n < to; n++) {
                    requireInside(features, maps[i], 0, 0);
                    peaks.get(i).add(peak(features, n - from, n, maps[i]));
                }
            }
        }
        List<List<Finding>> found = new ArrayList<>();
        for (List<Peak> ofMap : peaks) {
            ofMap.sort(Comparator.comparing(Peak::value).reversed());
            found.add(ofMap.subList(0, count).stream()
                    .map(peak -> finding(pictures, peak))
                    .toList());
        }
        return found;
    }

    private record Peak(int picture, int map, int row, int column, float value) {}

    private static Peak peak(Tensor features, int n, int picture, int map) {
        int width = features.dim(3);
        int area = features.dim(2) * width;
        int first = (n * features.dim(1) + map) * area;
        int best = 0;
        for (int i = 1; i < area; i++) {
            best = features.data()[first + i] > features.data()[first + best] ? i : best;
        }
        return new Peak(picture, map, best / width, best % width, features.data()[first + best]);
    }

    private Finding finding(Tensor pictures, Peak peak) {
        Tensor picture = Shaping.slice(pictures.detach(), 0, peak.picture, peak.picture + 1);
        Tensor whole = project(picture, peak.map, peak.row, peak.column);
        View rows = View.through(layers, true);
        View cols = View.through(layers, false);
        return new Finding(
                peak.picture,
                peak.map,
                peak.row,
                peak.column,
                peak.value,
                cut(picture, rows, cols, peak),
                cut(whole, rows, cols, peak));
    }

    private static Tensor cut(Tensor x, View rows, View cols, Peak peak) {
        Tensor part = Tensor.zeros(1, x.dim(1), rows.size, cols.size);
        int top = rows.start + peak.row * rows.step;
        int left = cols.start + peak.column * cols.step;
        for (int c = 0; c < x.dim(1); c++) {
            for (int h = Math.max(0, -top); h < rows.size && top + h < x.dim(2); h++) {
                for (int w = Math.max(0, -left); w < cols.size && left + w < x.dim(3); w++) {
                    part.set(x.get(0, c, top + h, left + w), 0, c, h, w);
                }
            }
        }
        return part;
    }

    /**
     * What a unit sees along one axis of the picture, its receptive field.
     *
     * @param start first pixel for the unit at position 0; negative in the padding
     * @param size number of pixels
     * @param step how much further the next unit's field begins
     */
    private record View(int start, int size, int step) {

        static View through(List<Layer> layers, boolean alongHeight) {
            View view = new View(0, 1, 1);
            for (Layer layer : layers) {
                if (layer instanceof Conv2d conv) {
                    view = view.behind(alongHeight ? conv.rows() : conv.cols());
                } else if (layer instanceof MaxPool2d pool) {
                    view = view.behind(pool.window());
                }
            }
            return view;
        }

        private View behind(Window window) {
            return new View(
                    start - window.padding() * step,
                    size + (window.effectiveKernel() - 1) * step,
                    step * window.stride());
        }
    }

    private static void requireOne(Tensor picture) {
        Shape.requireRank("deconvnet", picture.shape(), "NCHW");
        if (picture.dim(0) != 1) {
            throw new IllegalArgumentException("deconvnet: " + picture.dim(0) + " pictures given ("
                    + Shape.format(picture.shape(), "NCHW") + ") but it maps 1 back; choose one");
        }
    }

    private static void requireInside(Tensor features, int map, int row, int column) {
        boolean inside = map >= 0
                && map < features.dim(1)
                && row >= 0
                && row < features.dim(2)
                && column >= 0
                && column < features.dim(3);
        if (!inside) {
            throw new IllegalArgumentException("deconvnet: activation " + map + ", " + row + ", " + column
                    + " wanted but the layer puts out "
                    + Shape.format(Arrays.copyOfRange(features.shape(), 1, 4), "CHW"));
        }
    }
}
