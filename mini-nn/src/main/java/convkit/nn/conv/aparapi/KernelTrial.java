package convkit.nn.conv.aparapi;

import com.aparapi.Kernel;
import com.aparapi.Range;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.NaiveConv;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A convolution kernel of one's own, tried out: in Java first, where a wrong index is an error with a line number, then on the
 * OpenCL device, where it would end the program. Each call of {@link #of(String)} makes a new class, so a kernel that was
 * changed in a notebook cell never runs as it was before.
 *
 * <pre>{@code
 * try (KernelTrial own = KernelTrial.of("""
 *         class Ones extends ConvKernel {
 *             public void run() {
 *                 int i = getGlobalId();
 *                 if (i < outputs) {
 *                     y[i] = 1f;
 *                 }
 *             }
 *         }
 *         """)) {
 *     System.out.println(own.openCl());
 * }
 * }</pre>
 */
public final class KernelTrial implements AutoCloseable {

    private static final int GROUP = 64;

    private final Supplier<? extends ConvKernel> maker;
    private DeviceKernel<ConvKernel> onDevice;

    private KernelTrial(Supplier<? extends ConvKernel> maker) {
        this.maker = maker;
    }

    /**
     * The kernel of a class, such as {@code KernelTrial.of(DirectKernel::new)}.
     *
     * @param maker makes an object of a top-level class that was compiled with {@code -g}
     * @throws IllegalArgumentException if it has a field of a type that a device cannot take
     */
    public static KernelTrial of(Supplier<? extends ConvKernel> maker) {
        requireFields(maker.get().getClass());
        return new KernelTrial(maker);
    }

    /**
     * The kernel with this source.
     *
     * @param source one class that extends {@link ConvKernel}, which need not be imported
     * @throws IllegalArgumentException if it does not compile, with the lines of the source; or if it has a field of a type
     *     that a device cannot take
     */
    public static KernelTrial of(String source) {
        Class<? extends ConvKernel> type = KernelSource.compile(source, ConvKernel.class);
        requireFields(type);
        return new KernelTrial(() -> make(type));
    }

    private static ConvKernel make(Class<? extends ConvKernel> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "kernel: " + type.getSimpleName() + " cannot be made; give it no constructor with arguments", e);
        }
    }

    /** Fields of other types end the JVM when Aparapi hands them to the device. */
    private static void requireFields(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            Class<?> held = field.getType().isArray() ? field.getType().getComponentType() : field.getType();
            if (!Modifier.isStatic(field.getModifiers()) && held != int.class && held != float.class) {
                throw new IllegalArgumentException("kernel: field " + field.getName() + " is "
                        + field.getType().getSimpleName() + "; use int, float or an array of them");
            }
        }
    }

    /**
     * The kernel in OpenCL, as Aparapi translates it; no device is needed.
     *
     * @throws OpenClException if it cannot be translated
     */
    public String openCl() {
        return openCl(maker.get());
    }

    /** {@link #openCl()} of a kernel that is there already. */
    public static String openCl(ConvKernel kernel) {
        return OpenClText.of(kernel);
    }

    /**
     * Computes the output with one run of the kernel for each value, in Java.
     *
     * @throws IllegalArgumentException if an index is out of bounds, with the line of the source
     */
    public float[] forwardInJava(ConvGeometry g, float[] x, float[] weight, float[] bias) {
        float[] y = unwritten(g);
        runInJava(maker.get(), g, x, weight, bias, y);
        return y;
    }

    /** What lies in memory that nobody has written yet is anybody's guess; a kernel that reads it is found out. */
    private static float[] unwritten(ConvGeometry g) {
        float[] y = new float[Shape.size(g.outputShape())];
        Arrays.fill(y, Float.NaN);
        return y;
    }

    /**
     * Runs a kernel in Java, work item after work item: as on a device, there are more of them than outputs.
     *
     * @param bias null for none
     * @param y what the kernel finds there, and leaves there
     * @throws IllegalArgumentException if an index is out of bounds, with the line of the source
     */
    public static void runInJava(
            ConvKernel kernel, ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {
        prepare(g, x, weight, bias, y).accept(kernel);
        Kernel.KernelState state = kernel.getKernelState();
        state.setRange(Range.create(items(y.length), GROUP));
        state.disableLocalBarrier();
        for (int item = 0; item < items(y.length); item++) {
            state.setGlobalId(0, item);
            state.setLocalId(0, item % GROUP);
            state.setGroupId(0, item / GROUP);
            try {
                kernel.run();
            } catch (ArrayIndexOutOfBoundsException e) {
                throw outOfBounds(kernel, item, y.length, e);
            }
        }
    }

    private static IllegalArgumentException outOfBounds(
            ConvKernel kernel, int item, int outputs, ArrayIndexOutOfBoundsException e) {
        int line = 0;
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().equals(kernel.getClass().getName())) {
                line = frame.getLineNumber();
                break;
            }
        }
        String hint =
                item < outputs ? "" : "; items from number " + outputs + " on are one too many: they must do nothing";
        return new IllegalArgumentException(
                "kernel: line " + line + ", work item " + item + ": " + e.getMessage() + hint, e);
    }

    /**
     * Computes the output on the OpenCL device, after the same in Java has shown that no index is out of bounds.
     *
     * @throws IllegalArgumentException as {@link #forwardInJava}
     * @throws OpenClException if there is no device, or the kernel cannot run on it
     */
    public float[] forward(ConvGeometry g, float[] x, float[] weight, float[] bias) {
        forwardInJava(g, x, weight, bias);
        float[] added = bias == null ? new float[g.outChannels()] : bias;
        float[] y = unwritten(g);
        launch(g, x, weight, added, y);
        return y;
    }

    private void launch(ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {
        if (onDevice == null) {
            onDevice = new DeviceKernel<>(OpenClDevice.chosen(), maker::get);
        }
        onDevice.run(
                prepare(g, x, weight, bias, y),
                kernel -> Range.create(onDevice.device().forAparapi(), items(y.length), GROUP),
                1,
                List.of(x, weight, bias, y),
                List.of(y));
    }

    /**
     * How long a call takes on the device, in seconds, with the way of the arrays there and back: the median of several calls
     * on random values, after one in Java that shows that no index is out of bounds and one that compiles the kernel.
     *
     * @param calls 1 or more; the more, the less a single disturbance counts
     * @throws IllegalArgumentException as {@link #forward}
     * @throws OpenClException as {@link #forward}
     */
    public double secondsOnDevice(ConvGeometry g, int calls) {
        if (calls < 1) {
            throw new IllegalArgumentException("kernel: " + calls + " calls to time but must be 1 or more; use 5");
        }
        Example example = Example.of(g, 1);
        float[] y = forward(g, example.x, example.weight, example.bias);
        double[] seconds = new double[calls];
        for (int call = 0; call < calls; call++) {
            long start = System.nanoTime();
            launch(g, example.x, example.weight, example.bias, y);
            seconds[call] = (System.nanoTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[calls / 2];
    }

    /** Groups are always full: what does not fill the last one is left out without a word by some, refused by others. */
    private static int items(int outputs) {
        return (outputs + GROUP - 1) / GROUP * GROUP;
    }

    private static Consumer<ConvKernel> prepare(ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {
        return kernel -> {
            kernel.describe(g);
            kernel.x = x;
            kernel.weight = weight;
            kernel.bias = bias == null ? new float[g.outChannels()] : bias;
            kernel.y = y;
        };
    }

    /**
     * A kernel beside the specification.
     *
     * @param device on which it ran, or {@code Java}
     * @param largestDifference between its results and those of {@link NaiveConv}
     * @param largestValue of the specification's results, by which to judge the difference
     */
    public record Comparison(String device, float largestDifference, float largestValue) {

        /** Whether only rounding tells them apart. */
        public boolean agrees() {
            return largestDifference <= 1e-5f * Math.max(1f, largestValue);
        }
    }

    /**
     * Runs the kernel on the device with random values and compares its results with those of {@link NaiveConv}.
     *
     * @throws IllegalArgumentException as {@link #forward}
     * @throws OpenClException as {@link #forward}
     */
    public Comparison compare(ConvGeometry g, long seed) {
        Example example = Example.of(g, seed);
        float[] own = forward(g, example.x, example.weight, example.bias);
        return example.compare(onDevice.device().name(), own);
    }

    /**
     * The same without a device: runs the kernel in Java.
     *
     * @throws IllegalArgumentException as {@link #forwardInJava}
     */
    public Comparison compareInJava(ConvGeometry g, long seed) {
        Example example = Example.of(g, seed);
        return example.compare("Java", forwardInJava(g, example.x, example.weight, example.bias));
    }

    /** Random values of the right sizes. */
    private record Example(ConvGeometry g, float[] x, float[] weight, float[] bias) {

        static Example of(ConvGeometry g, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            return new Example(
                    g,
                    Tensor.randn(random, Shape.size(g.inputShape())).data(),
                    Tensor.randn(random, g.outChannels() * g.taps()).data(),
                    Tensor.randn(random, g.outChannels()).data());
        }

        Comparison compare(String place, float[] own) {
            float[] expected = new float[own.length];
            new NaiveConv().forward(g, x, weight, bias, expected);
            float difference = 0;
            float value = 0;
            for (int i = 0; i < own.length; i++) {
                difference = Math.max(difference, Math.abs(own[i] - expected[i]));
                value = Math.max(value, Math.abs(expected[i]));
            }
            return new Comparison(place, difference, value);
        }
    }

    /** Frees what the kernel holds on the device. */
    @Override
    public void close() {
        if (onDevice != null) {
            onDevice.close();
        }
    }
}
