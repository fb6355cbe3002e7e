package convkit.nn.conv.aparapi;

import com.aparapi.device.Device;
import com.aparapi.device.OpenCLDevice;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A device that OpenCL offers: a graphics card, or the processor through a driver such as PoCL. Which one is used, the user
 * says by part of its name (system property {@value #PROPERTY} or environment variable {@value #VARIABLE}); otherwise it is
 * a graphics card before a processor, and the one with more compute units.
 */
public final class OpenClDevice {

    /** System property with part of the wanted device's name. */
    public static final String PROPERTY = "convkit.opencl.device";

    /** Environment variable with the same meaning; the property comes first. */
    public static final String VARIABLE = "CONVKIT_OPENCL_DEVICE";

    private static final String INSTALL = "install the OpenCL driver of your graphics card, or PoCL to try it on the"
            + " processor (Debian, Ubuntu: sudo apt-get install pocl-opencl-icd ocl-icd-libopencl1)";

    private final OpenCLDevice device;

    OpenClDevice(OpenCLDevice device) {
        this.device = device;
    }

    /**
     * All devices of this machine; none if it has no OpenCL.
     *
     * @throws OpenClException if this JVM cannot look for them
     */
    public static List<OpenClDevice> all() {
        return OpenClDrivers.devices().stream()
                .map(OpenClDevice::new)
                .map(device -> device.sharingMemory(device.type().equals("CPU")))
                .toList();
    }

    /**
     * The device that is used.
     *
     * @throws OpenClException if there is none, or none of the name that was asked for
     */
    public static OpenClDevice chosen() {
        return choose(all(), wanted().orElse(null));
    }

    private static Optional<String> wanted() {
        return Optional.ofNullable(System.getProperty(PROPERTY, System.getenv(VARIABLE)))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /** @param wanted part of a name, or null */
    static OpenClDevice choose(List<OpenClDevice> devices, String wanted) {
        if (devices.isEmpty()) {
            String machine = System.getProperty("os.name") + ", " + System.getProperty("os.arch");
            throw new OpenClException("no OpenCL device was found (" + machine + ")", INSTALL);
        }
        return devices.stream()
                .filter(device -> wanted == null || device.isCalled(wanted))
                .max(Comparator.comparing(OpenClDevice::isGpu).thenComparing(OpenClDevice::computeUnits))
                .orElseThrow(() -> new OpenClException(
                        "no OpenCL device is called '" + wanted + "'",
                        "set " + PROPERTY + " or " + VARIABLE + " to part of one of these names: "
                                + devices.stream().map(OpenClDevice::name).collect(Collectors.joining(", "))));
    }

    private boolean isCalled(String part) {
        return name().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** Device and driver: {@code "NVIDIA H200 (NVIDIA CUDA)"}. */
    public String name() {
        return device.getName() + " (" + device.getOpenCLPlatform().getName() + ")";
    }

    /** Whether it is a graphics card. Others compute right, but no faster than the other rungs. */
    public boolean isGpu() {
        return device.getType() == Device.TYPE.GPU;
    }

    /** Its type in OpenCL's words: GPU, CPU or ACC. */
    public String type() {
        return device.getType().name();
    }

    /** Its processors, each of which runs many work items at a time. */
    public int computeUnits() {
        return device.getMaxComputeUnits();
    }

    /** All its memory, in bytes. */
    public long memory() {
        return device.getGlobalMemSize();
    }

    /** The largest array it takes, in bytes. */
    public long largestArray() {
        return device.getMaxMemAllocSize();
    }

    /**
     * The same device, whose kernels work directly on Java's arrays ({@code true}) or on copies of them. A processor shares
     * its memory, and everything else copies: a driver must not keep an address that the garbage collector may change.
     */
    OpenClDevice sharingMemory(boolean shared) {
        OpenCLDevice copy = new OpenCLDevice(device.getOpenCLPlatform(), device.getDeviceId(), device.getType());
        copy.setName(device.getName());
        copy.setMaxComputeUnits(device.getMaxComputeUnits());
        copy.setGlobalMemSize(device.getGlobalMemSize());
        copy.setLocalMemSize(device.getLocalMemSize());
        copy.setMaxMemAllocSize(device.getMaxMemAllocSize());
        copy.setMaxWorkGroupSize(device.getMaxWorkGroupSize());
        copy.setMaxWorkItemDimensions(device.getMaxWorkItemDimensions());
        for (int axis = 0; axis < device.getMaxWorkItemDimensions(); axis++) {
            copy.setMaxWorkItemSize(axis, device.getMaxWorkItemSize()[axis]);
        }
        copy.setSharedMemory(shared);
        return new OpenClDevice(copy);
    }

    OpenCLDevice forAparapi() {
        return device;
    }

    @Override
    public String toString() {
        return "%s, %s, %d compute units, %d MB".formatted(name(), type(), computeUnits(), memory() >> 20);
    }
}
