package convkit.nn.conv.aparapi;

import com.aparapi.Kernel;
import com.aparapi.ProfileInfo;
import com.aparapi.Range;
import com.aparapi.exception.CompileFailedException;
import com.aparapi.internal.kernel.KernelManager;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One kernel on one OpenCL device: the only way in which anything here is launched. It ran on that device, or an
 * {@link OpenClException} says why not. Aparapi by itself would run the kernel on Java threads instead and only log it.
 *
 * <p>The kernel is translated and compiled once, and kept. Every array that it reads is sent with each call and every array
 * that it writes is fetched: what lies on the device between two calls is lost when the garbage collector moves the Java
 * array it belongs to. A kernel object serves one launch at a time, so calls from several threads queue up.
 *
 * @param <K> class of the kernel; compiled with {@code -g}, which the translation needs
 */
public final class DeviceKernel<K extends Kernel> implements AutoCloseable {

    private static final int BYTES_PER_FLOAT = 4;

    private final OpenClDevice device;
    private final Supplier<K> maker;
    private K kernel;
    private boolean closed;

    /** @param maker makes a kernel object; called again after a launch that failed */
    public DeviceKernel(OpenClDevice device, Supplier<K> maker) {
        this.device = device;
        this.maker = maker;
    }

    /** The device on which it runs. */
    public OpenClDevice device() {
        return device;
    }

    /**
     * Translates the kernel and compiles it for the device, unless that has been done.
     *
     * @throws OpenClException if Aparapi cannot translate it, or the driver cannot compile it
     */
    public synchronized void compile() {
        if (closed) {
            throw new IllegalStateException("opencl: this kernel has been closed; make a new one");
        }
        if (kernel != null) {
            return;
        }
        K made = maker.get();
        made.setExplicit(true);
        prefer(made);
        try {
            made.compile(device.forAparapi());
        } catch (CompileFailedException | RuntimeException | LinkageError e) {
            throw untranslatable(made, e);
        }
        kernel = made;
    }

    /** Allows kernels of this class this device only, so that no other takes over, and forgets their earlier failures. */
    private void prefer(K any) {
        KernelManager.instance().setPreferredDevices(any, new LinkedHashSet<>(List.of(device.forAparapi())));
    }

    /**
     * Runs the kernel.
     *
     * @param set gives the kernel its fields
     * @param range the work items, as made for this device
     * @param passes how often it runs, one after the other
     * @param read the arrays that the kernel reads, and those that it adds to
     * @param written the arrays that it writes
     * @throws OpenClException if it did not run there; Java's arrays are then as they were
     */
    public synchronized void run(
            Consumer<K> set, Function<K, Range> range, int passes, List<float[]> read, List<float[]> written) {
        requireRoom(read, written);
        compile();
        set.accept(kernel);
        Range items = range.apply(kernel);
        try {
            read.forEach(kernel::put);
            kernel.execute(items, passes);
        } catch (RuntimeException | AssertionError e) {
            throw abandoned(e);
        }
        if (KernelManager.instance().getPreferences(kernel).getFailedDevices().contains(device.forAparapi())) {
            throw abandoned(null);
        }
        written.forEach(kernel::get);
    }

    private void requireRoom(List<float[]> read, List<float[]> written) {
        LinkedHashSet<float[]> arrays = new LinkedHashSet<>(read);
        arrays.addAll(written);
        long all = 0;
        for (float[] array : arrays) {
            long bytes = (long) BYTES_PER_FLOAT * array.length;
            if (bytes > Math.min(device.largestArray(), Integer.MAX_VALUE)) {
                throw tooLarge(
                        "an array needs " + megabytes(bytes), Math.min(device.largestArray(), Integer.MAX_VALUE));
            }
            all += bytes;
        }
        if (all > device.memory()) {
            throw tooLarge("the arrays need " + megabytes(all), device.memory());
        }
    }

    private OpenClException tooLarge(String need, long most) {
        return new OpenClException(
                need + " but " + device.name() + " takes at most " + megabytes(most), "use a smaller batch");
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    /** A kernel object after a failure is of no use: the next call makes another. */
    private OpenClException abandoned(Throwable cause) {
        K failed = kernel;
        kernel = null;
        // Aparapi frees what a kernel holds on the device only while that device is its preferred one.
        prefer(failed);
        failed.dispose();
        String what = "did not run on " + device.name() + (cause == null ? "" : ": " + reason(cause));
        return failure(
                failed, what, cause, "read what the driver wrote to standard error; a smaller batch needs less memory");
    }

    /** Says why Aparapi or the driver does not take a kernel. */
    static OpenClException untranslatable(Kernel kernel, Throwable cause) {
        return failure(
                kernel,
                "cannot be translated to OpenCL: " + reason(cause),
                cause,
                "write it with int, float, their" + " arrays, if, for and methods of its own class only");
    }

    private static OpenClException failure(Kernel kernel, String what, Throwable cause, String remedy) {
        OpenClException failure = new OpenClException(kernel.getClass().getSimpleName() + " " + what, remedy);
        failure.initCause(cause);
        return failure;
    }

    private static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }

    /**
     * How long the last call took on the device, in nanoseconds: kernel alone, without transfers. Needs system property
     * {@code com.aparapi.enableProfiling} at the start of the JVM.
     *
     * @throws OpenClException if nothing was measured
     */
    public synchronized long nanosecondsOnDevice() {
        List<ProfileInfo> events = kernel == null ? null : kernel.getProfileInfo();
        List<ProfileInfo> runs = new ArrayList<>(events == null ? List.of() : events);
        runs.removeIf(event -> !event.getLabel().startsWith("exec("));
        if (runs.isEmpty()) {
            throw new OpenClException(
                    "no times were measured on the device", "start Java with -Dcom.aparapi.enableProfiling=true");
        }
        return runs.stream()
                .mapToLong(event -> event.getEnd() - event.getStart())
                .sum();
    }

    /** Frees what the kernel holds on the device. */
    @Override
    public synchronized void close() {
        closed = true;
        if (kernel != null) {
            kernel.dispose();
            kernel = null;
        }
    }
}
