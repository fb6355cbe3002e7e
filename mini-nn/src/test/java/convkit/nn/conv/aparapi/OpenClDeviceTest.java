package convkit.nn.conv.aparapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aparapi.device.Device;
import com.aparapi.device.OpenCLDevice;
import com.aparapi.internal.opencl.OpenCLPlatform;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of several devices is used. */
class OpenClDeviceTest {

    private static OpenClDevice device(String name, Device.TYPE type, int units) {
        OpenCLPlatform platform = new OpenCLPlatform(1, "1.2", "a vendor", name.split(" ")[0] + " CL");
        OpenCLDevice device = new OpenCLDevice(platform, 1, type);
        device.setName(name);
        device.setMaxComputeUnits(units);
        device.setGlobalMemSize(3L << 30);
        device.setMaxMemAllocSize(1L << 30);
        return new OpenClDevice(device);
    }

    private static final OpenClDevice PROCESSOR = device("pthread-x86", Device.TYPE.CPU, 64);
    private static final OpenClDevice SMALL = device("Acme 10", Device.TYPE.GPU, 8);
    private static final OpenClDevice LARGE = device("Acme 20", Device.TYPE.GPU, 30);
    private static final List<OpenClDevice> ALL = List.of(PROCESSOR, SMALL, LARGE);

    @Test
    void aGraphicsCardBeforeAProcessorAndTheLargerOneFirst() {
        assertThat(OpenClDevice.choose(ALL, null)).isSameAs(LARGE);
        assertThat(OpenClDevice.choose(List.of(PROCESSOR), null)).isSameAs(PROCESSOR);
    }

    @Test
    void partOfTheNameIsEnough() {
        assertThat(OpenClDevice.choose(ALL, "acme 1")).isSameAs(SMALL);
        assertThat(OpenClDevice.choose(ALL, "PTHREAD-x86 (pthread")).isSameAs(PROCESSOR);
        assertThatThrownBy(() -> OpenClDevice.choose(ALL, "Voodoo"))
                .hasMessage("opencl: no OpenCL device is called 'Voodoo'; set convkit.opencl.device or"
                        + " CONVKIT_OPENCL_DEVICE to part of one of these names: pthread-x86 (pthread-x86 CL), Acme 10"
                        + " (Acme CL), Acme 20 (Acme CL)");
    }

    @Test
    void aDeviceDescribesItself() {
        assertThat(LARGE).hasToString("Acme 20 (Acme CL), GPU, 30 compute units, 3072 MB");
        assertThat(LARGE.largestArray()).isEqualTo(1L << 30);
    }

    @Test
    void sharingMemoryMakesACopyThatIsTheSameDevice() {
        OpenClDevice copy = LARGE.sharingMemory(false);
        assertThat(copy).hasToString(LARGE.toString());
        assertThat(copy.forAparapi()).isNotSameAs(LARGE.forAparapi()).isEqualTo(LARGE.forAparapi());
        assertThat(copy.forAparapi().isSharedMemory()).isFalse();
        assertThat(LARGE.sharingMemory(true).forAparapi().isSharedMemory()).isTrue();
    }
}
