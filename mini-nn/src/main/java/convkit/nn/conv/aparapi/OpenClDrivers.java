package convkit.nn.conv.aparapi;

import com.aparapi.device.OpenCLDevice;
import com.aparapi.internal.opencl.OpenCLPlatform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way to the OpenCL drivers of this machine, made safe: PoCL, which runs kernels on the processor, replaces the signal
 * handlers of the JVM, which then dies at the next null check. With {@code libjsig} loaded first, both keep theirs.
 */
final class OpenClDrivers {

    private static final String LIBJSIG =
            "start Java with LD_PRELOAD=$JAVA_HOME/lib/libjsig.so (./kit and the build of this project do)";

    private OpenClDrivers() {}

    /** Devices are looked for once: it takes time, and a driver that Aparapi does not know is a line of warning each time. */
    private static final class Found {
        static final List<OpenCLDevice> DEVICES = list();

        private static List<OpenCLDevice> list() {
            AparapiLog.silence();
            List<OpenCLDevice> devices = new ArrayList<>();
            for (OpenCLPlatform platform : OpenCLPlatform.getUncachedOpenCLPlatforms()) {
                devices.addAll(platform.getOpenCLDevices());
            }
            return List.copyOf(devices);
        }
    }

    /**
     * The devices of all drivers.
     *
     * @throws OpenClException if looking for them is unsafe in this JVM
     */
    static List<OpenCLDevice> devices() {
        requireSignalChaining(System.getenv(), Path.of("/proc/self/maps"));
        return Found.DEVICES;
    }

    /**
     * @param maps lists the libraries loaded into this process; on systems that have no such file nothing is checked
     * @throws OpenClException if PoCL is installed and the JVM is not protected from it
     */
    static void requireSignalChaining(Map<String, String> environment, Path maps) {
        Optional<Path> driver =
                drivers(environment).filter(OpenClDrivers::isPocl).findFirst();
        if (driver.isEmpty() || !Files.isReadable(maps)) {
            return;
        }
        try (Stream<String> lines = Files.lines(maps)) {
            if (lines.noneMatch(line -> line.contains("libjsig"))) {
                throw new OpenClException(
                        "the driver " + driver.get() + " replaces signal handlers that this JVM needs", LIBJSIG);
            }
        } catch (IOException e) {
            throw new OpenClException("cannot read " + maps + " (" + e.getMessage() + ")", LIBJSIG);
        }
    }

    /** Whether there is PoCL and no other driver: then no search is needed to know that there is no graphics card. */
    static boolean onlyPocl(Map<String, String> environment) {
        List<Path> drivers = drivers(environment).toList();
        return !drivers.isEmpty() && drivers.stream().allMatch(OpenClDrivers::isPocl);
    }

    /** The files that name a driver each, where the OpenCL loader looks for them. */
    private static Stream<Path> drivers(Map<String, String> environment) {
        Path place = Path.of(environment.getOrDefault("OCL_ICD_VENDORS", "/etc/OpenCL/vendors"));
        if (!Files.isDirectory(place)) {
            return Stream.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.toString().endsWith(".icd")).sorted().toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean isPocl(Path driver) {
        try {
            String text = driver + (Files.isRegularFile(driver) ? Files.readString(driver) : "");
            return text.toLowerCase(Locale.ROOT).contains("pocl");
        } catch (IOException e) {
            return false;
        }
    }
}
