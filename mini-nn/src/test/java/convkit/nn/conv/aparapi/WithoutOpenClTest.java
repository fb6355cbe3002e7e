package convkit.nn.conv.aparapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.ChildJvm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where there is no OpenCL, or it would not be safe, {@code auto} works and {@code aparapi} says why it does not. */
class WithoutOpenClTest {

    private static final String INSTALL = "install the OpenCL driver of your graphics card, or PoCL to try it on the"
            + " processor (Debian, Ubuntu: sudo apt-get install pocl-opencl-icd ocl-icd-libopencl1)";

    /** 3 · 3 taps in each of 64 channels see ones. */
    private static final String AUTO = "vector 576.0\n";

    @TempDir
    private Path empty;

    @Test
    @EnabledOnOs(OS.LINUX)
    void noDriver() {
        assertThat(new ChildJvm()
                        .environment("OCL_ICD_VENDORS", empty.toString())
                        .run(LadderInChild.class))
                .isEqualTo(AUTO + "backend: aparapi cannot be used: no OpenCL device was found (Linux, "
                        + System.getProperty("os.arch") + "); " + INSTALL);
    }

    @Test
    void noAparapi() {
        assertThat(new ChildJvm()
                        .onlyJars(jar -> !Path.of(jar).getFileName().toString().startsWith("aparapi-"))
                        .run(LadderInChild.class))
                .isEqualTo(AUTO + "backend: aparapi cannot be used: Aparapi is not on the class path;"
                        + " add com.aparapi:aparapi to it");
    }

    @Test
    @NeedsOpenCl
    void onTheDevice() {
        assertThat(new ChildJvm().run(LadderInChild.class))
                .isEqualTo(
                        (OpenClDevice.chosen().isGpu() ? AUTO.replace("vector", "aparapi") : AUTO) + "aparapi 576.0");
    }

    @Test
    @NeedsOpenCl
    void noDeviceOfThatName() {
        assertThat(new ChildJvm()
                        .environment("CONVKIT_OPENCL_DEVICE", " Voodoo 2 ")
                        .run(LadderInChild.class))
                .startsWith(AUTO + "backend: aparapi cannot be used: no OpenCL device is called 'Voodoo 2'; set"
                        + " convkit.opencl.device or CONVKIT_OPENCL_DEVICE to part of one of these names: ")
                .endsWith(OpenClDevice.chosen().name());
    }

    @Test
    void whereThereIsOnlyPoclNoGraphicsCardIsLookedFor() throws IOException {
        Map<String, String> environment = Map.of("OCL_ICD_VENDORS", empty.toString());
        assertThat(OpenClDrivers.onlyPocl(environment)).isFalse();
        Files.writeString(empty.resolve("pocl.icd"), "libpocl.so.2\n");
        assertThat(OpenClDrivers.onlyPocl(environment)).isTrue();
        Files.writeString(empty.resolve("nvidia.icd"), "libnvidia-opencl.so.1\n");
        assertThat(OpenClDrivers.onlyPocl(environment)).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void doctorIsToldWhy() {
        assertThat(new ChildJvm()
                        .environment("OCL_ICD_VENDORS", empty.toString())
                        .run(DevicesCli.class))
                .startsWith("! no OpenCL device was found (Linux, ")
                .endsWith("); " + INSTALL);
    }

    @Test
    @NeedsOpenCl
    void doctorIsToldWhichDeviceIsUsed() {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            DevicesCli.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .hasSameSizeAs(OpenClDevice.all())
                .contains("* " + OpenClDevice.chosen());
    }

    @Test
    void aDriverForTheProcessorIsNotTouchedWithoutSignalChaining() throws IOException {
        Path maps = Files.writeString(empty.resolve("maps"), "7f /usr/lib/libc.so.6\n");
        Path drivers = Files.createDirectory(empty.resolve("vendors"));
        Map<String, String> environment = Map.of("OCL_ICD_VENDORS", drivers.toString());
        assertThatCode(() -> OpenClDrivers.requireSignalChaining(environment, maps))
                .doesNotThrowAnyException();
        Files.writeString(drivers.resolve("nvidia.icd"), "libnvidia-opencl.so.1\n");
        assertThatCode(() -> OpenClDrivers.requireSignalChaining(environment, maps))
                .doesNotThrowAnyException();

        Path pocl = Files.writeString(drivers.resolve("on-cpu.icd"), "/usr/lib/libpocl.so.2\n");
        assertThatThrownBy(() -> OpenClDrivers.requireSignalChaining(environment, maps))
                .isInstanceOf(OpenClException.class)
                .hasMessage(
                        "opencl: the driver " + pocl + " replaces signal handlers that this JVM needs; start Java with"
                                + " LD_PRELOAD=$JAVA_HOME/lib/libjsig.so (./kit and the build of this project do)");
        assertThatThrownBy(() -> OpenClDrivers.requireSignalChaining(Map.of("OCL_ICD_VENDORS", pocl.toString()), maps))
                .hasMessageContaining("on-cpu.icd replaces signal handlers");
        assertThatCode(() -> OpenClDrivers.requireSignalChaining(environment, empty.resolve("no maps on this system")))
                .doesNotThrowAnyException();
        Files.writeString(maps, "7f /usr/lib/libc.so.6\n7f /opt/java/lib/libjsig.so\n");
        assertThatCode(() -> OpenClDrivers.requireSignalChaining(environment, maps))
                .doesNotThrowAnyException();
    }
}
