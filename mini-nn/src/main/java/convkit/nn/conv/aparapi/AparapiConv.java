package convkit.nn.conv.aparapi;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.RungUnavailableException;
import convkit.nn.tensor.Shape;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The convolution on an OpenCL device: a graphics card runs thousands of work items at once, each of which computes a few
 * outputs. Aparapi translates the {@code run} method of {@link ForwardKernel}, {@link GradInputKernel} and {@link
 * GradWeightKernel} to OpenCL. To see how such a kernel is written, read {@link DirectKernel} first: it has no tiles.
 *
 * <p>A call runs on the device or throws {@link RungUnavailableException}; it never runs anywhere else. Kernels are compiled
 * once and kept as long as this object; calls from several threads take turns.
 */
public final class AparapiConv implements ConvBackend, AutoCloseable {

    /** How this rung is called. */
    public static final String NAME = "aparapi";

    /** Below this many multiply-adds, launching a kernel and moving its arrays takes longer than computing. */
    private static final long WORTH_THE_TRANSFERS = 20_000_000;

    private static final float[] NONE = new float[1];

    private final OpenClDevice device;
    private final DeviceKernel<ForwardKernel> forward;
    private final DeviceKernel<GradInputKernel> gradInput;
    private final DeviceKernel<GradWeightKernel> gradWeight;

    /**
     * On this device.
     *
     * @throws OpenClException if it is too small for our tiles of work
     */
    public AparapiConv(OpenClDevice device) {
        requireTiles(device);
        this.device = device;
        forward = new DeviceKernel<>(device, ForwardKernel::new);
        gradInput = new DeviceKernel<>(device, GradInputKernel::new);
        gradWeight = new DeviceKernel<>(device, GradWeightKernel::new);
    }

    private static void requireTiles(OpenClDevice device) {
        int items = TileKernel.SIDE * TileKernel.SIDE;
        long bytes = 2L * TileKernel.DEPTH * TileKernel.PITCH * Float.BYTES;
        if (device.forAparapi().getMaxWorkGroupSize() < items
                || device.forAparapi().getLocalMemSize() < bytes) {
            throw new OpenClException(
                    device.name() + " offers groups of " + device.forAparapi().getMaxWorkGroupSize()
                            + " work items with "
                            + device.forAparapi().getLocalMemSize() + " bytes of local memory but the kernels need "
                            + items + " with " + bytes,
                    "choose another device");
        }
    }

    /**
     * On the device that the user chose, or on the best one.
     *
     * @throws RungUnavailableException if there is none that can be used; says why
     */
    public static AparapiConv onChosenDevice() {
        return available(() -> new AparapiConv(OpenClDevice.chosen()));
    }

    /** Whether {@code auto} should take it: a graphics card is there, and the work is worth the transfers. */
    public static boolean suits(ConvGeometry geometry) {
        return geometry.multiplyAdds() >= WORTH_THE_TRANSFERS && Gpu.IS_CHOSEN;
    }

    /** Asked once: looking for devices takes a tenth of a second, and starts the drivers' threads. */
    private static final class Gpu {
        static final boolean IS_CHOSEN = isChosen();

        private static boolean isChosen() {
            try {
                return available(() -> !OpenClDrivers.onlyPocl(System.getenv())
                        && OpenClDevice.chosen().isGpu());
            } catch (RungUnavailableException e) {
                return false;
            }
        }
    }

    private static <T> T available(Supplier<T> call) {
        try {
            return call.get();
        } catch (OpenClException e) {
            throw unavailable(e.reason(), e.remedy(), e);
        } catch (NoClassDefFoundError e) {
            throw unavailable("Aparapi is not on the class path", "add com.aparapi:aparapi to it", e);
        }
    }

    private static RungUnavailableException unavailable(String reason, String remedy, Throwable cause) {
        RungUnavailableException unavailable = new RungUnavailableException(NAME, reason, remedy);
        unavailable.initCause(cause);
        return unavailable;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The device on which it runs. */
    public OpenClDevice device() {
        return device;
    }

    @Override
    public void forward(ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {
        requireSizes(g, x, weight, bias, y);
        float[] added = bias == null ? NONE : bias;
        Consumer<ForwardKernel> set = kernel -> {
            kernel.shape(g);
            kernel.hasBias = bias == null ? 0 : 1;
            kernel.x = x;
            kernel.weight = weight;
            kernel.bias = added;
            kernel.y = y;
        };
        launch(forward, set, g, 1, List.of(x, weight, added), List.of(y));
    }

    @Override
    public void gradInput(ConvGeometry g, float[] gradY, float[] weight, float[] gradX) {
        requireSizes(g, gradX, weight, null, gradY);
        Consumer<GradInputKernel> set = kernel -> {
            kernel.shape(g);
            kernel.gradY = gradY;
            kernel.weight = weight;
            kernel.gradX = gradX;
        };
        launch(gradInput, set, g, 1, List.of(gradY, weight, gradX), List.of(gradX));
    }

    @Override
    public void gradWeight(ConvGeometry g, float[] x, float[] gradY, float[] weightSum, float[] gradBias) {
        requireSizes(g, x, weightSum, gradBias, gradY);
        float[] biasSum = gradBias == null ? new float[1] : gradBias;
        Consumer<GradWeightKernel> set = kernel -> {
            kernel.shape(g, gradBias != null);
            kernel.x = x;
            kernel.gradY = gradY;
            kernel.gradWeight = weightSum;
            kernel.gradBias = biasSum;
        };
        List<float[]> sums = List.of(weightSum, biasSum);
        launch(gradWeight, set, g, GradWeightKernel.PASSES, List.of(x, gradY, weightSum, biasSum), sums);
    }

    private <K extends TileKernel> void launch(
            DeviceKernel<K> kernel,
            Consumer<K> set,
            ConvGeometry g,
            int passes,
            List<float[]> read,
            List<float[]> written) {
        available(() -> {
            kernel.run(set, k -> k.range(device.forAparapi(), g.groups()), passes, read, written);
            return null;
        });
    }

    /** On a device an index beyond an array ends the JVM, so lengths are checked although the operations have done so. */
    private static void requireSizes(ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {
        requireSize("input", x, g.inputShape());
        requireSize("weight", weight, g.outChannels(), g.taps());
        requireSize("output", y, g.outputShape());
        if (bias != null) {
            requireSize("bias", bias, g.outChannels());
        }
    }

    private static void requireSize(String what, float[] values, int... shape) {
        if (values.length != Shape.size(shape)) {
            throw new IllegalArgumentException("aparapi: the " + what + " has " + values.length
                    + " values but its shape is " + Shape.format(shape) + ", which has " + Shape.size(shape)
                    + "; pass arrays that fit the geometry");
        }
    }

    /** The three passes of a convolution. */
    public enum Pass {
        /** {@link #forward}. */
        FORWARD,
        /** {@link #gradInput}. */
        GRAD_INPUT,
        /** {@link #gradWeight}. */
        GRAD_WEIGHT
    }

    /**
     * How long the last call took on the device, in nanoseconds, without transfers; for benchmarks.
     *
     * @throws OpenClException unless the JVM was started with {@code -Dcom.aparapi.enableProfiling=true}
     */
    public long nanosecondsOnDevice(Pass pass) {
        return switch (pass) {
            case FORWARD -> forward.nanosecondsOnDevice();
            case GRAD_INPUT -> gradInput.nanosecondsOnDevice();
            case GRAD_WEIGHT -> gradWeight.nanosecondsOnDevice();
        };
    }

    /** Frees what the kernels hold on the device. */
    @Override
    public void close() {
        forward.close();
        gradInput.close();
        gradWeight.close();
    }
}
