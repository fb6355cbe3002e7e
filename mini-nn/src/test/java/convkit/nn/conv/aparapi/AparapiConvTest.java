package convkit.nn.conv.aparapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aparapi.Range;
import com.aparapi.internal.kernel.KernelManager;
import convkit.nn.conv.ChildJvm;
import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.NaiveConv;
import convkit.nn.conv.RungUnavailableException;
import convkit.nn.conv.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What the rung does beside computing right: one launch path, errors, threads. */
@NeedsOpenCl
class AparapiConvTest {

    private static final Window WINDOW = Window.of(3).padding(1);
    private static final ConvGeometry GEOMETRY = new ConvGeometry(2, 3, 4, 1, 6, 5, WINDOW, WINDOW);

    /** Whole numbers, so that sums are exact. */
    private static float[] values(int length, int seed) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (i + seed) * 7 % 11 - 5;
        }
        return values;
    }

    private static float[] forward(ConvBackend backend, int seed) {
        float[] y = new float[240];
        backend.forward(GEOMETRY, values(180, seed), values(108, seed), values(4, seed), y);
        return y;
    }

    private static OpenClDevice smallDevice() {
        OpenClDevice device = OpenClDevice.chosen().sharingMemory(false);
        device.forAparapi().setName("Small");
        device.forAparapi().setMaxMemAllocSize(3 << 20);
        device.forAparapi().setGlobalMemSize(5 << 20);
        return device;
    }

    @Test
    void itIsTheDeviceThatRuns() {
        try (AparapiConv backend = AparapiConv.onChosenDevice()) {
            assertThat(backend.name()).isEqualTo("aparapi");
            assertThat(backend.device().name()).isEqualTo(OpenClDevice.chosen().name());
            assertThat(forward(backend, 1)).isEqualTo(forward(new NaiveConv(), 1));
        }
        ForwardKernel probe = new ForwardKernel();
        assertThat(probe.getTargetDevice()).isEqualTo(OpenClDevice.chosen().forAparapi());
        assertThat(KernelManager.instance().getPreferences(probe).getFailedDevices())
                .isEmpty();
    }

    @Test
    void autoTakesItOnAGraphicsCardOnly() {
        ConvGeometry large = new ConvGeometry(64, 64, 64, 1, 32, 32, WINDOW, WINDOW);
        assertThat(AparapiConv.suits(large)).isEqualTo(OpenClDevice.chosen().isGpu());
        assertThat(AparapiConv.suits(GEOMETRY)).isFalse();
    }

    @Test
    void threadsTakeTurns() throws Exception {
        AparapiConv backend = AparapiConv.onChosenDevice();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int call = 0; call < 400; call++) {
            int seed = call;
            calls.add(() -> Arrays.equals(forward(backend, seed), forward(new NaiveConv(), seed)));
        }
        for (Future<Boolean> right : threads.invokeAll(calls)) {
            assertThat(right.get()).isTrue();
        }
        threads.shutdown();
        backend.close();
    }

    @Test
    void arraysOfAnotherLengthNeverReachTheDevice() {
        AparapiConv backend = AparapiConv.onChosenDevice();
        assertThatThrownBy(() -> backend.forward(GEOMETRY, new float[179], new float[108], null, new float[240]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "aparapi: the input has 179 values but its shape is [2, 3, 6, 5], which has 180; pass arrays"
                                + " that fit the geometry");
        assertThatThrownBy(() -> backend.gradInput(GEOMETRY, new float[240], new float[107], new float[180]))
                .hasMessageStartingWith("aparapi: the weight has 107 values but its shape is [4, 27]");
        assertThatThrownBy(() ->
                        backend.gradWeight(GEOMETRY, new float[180], new float[241], new float[108], new float[4]))
                .hasMessageStartingWith("aparapi: the output has 241 values but its shape is [2, 4, 6, 5]");
        assertThatThrownBy(() ->
                        backend.gradWeight(GEOMETRY, new float[180], new float[240], new float[108], new float[3]))
                .hasMessageStartingWith("aparapi: the bias has 3 values but its shape is [4]");
    }

    @Test
    void whatDoesNotFitIntoTheDeviceIsTurnedDown() {
        AparapiConv backend = new AparapiConv(smallDevice());
        ConvGeometry one = new ConvGeometry(1, 1, 1, 1, 1024, 1024, Window.of(1), Window.of(1));
        float[] million = new float[1 << 20];
        String name = "Small ("
                + OpenClDevice.chosen().forAparapi().getOpenCLPlatform().getName() + ")";
        assertThatThrownBy(() -> backend.forward(one, million, new float[1], null, new float[1 << 20]))
                .isInstanceOf(RungUnavailableException.class)
                .hasMessage("backend: aparapi cannot be used: an array needs 4 MB but " + name
                        + " takes at most 3 MB; use a smaller batch");
        ConvGeometry less = new ConvGeometry(1, 1, 1, 1, 700, 1000, Window.of(1), Window.of(1));
        assertThatThrownBy(() -> backend.forward(less, new float[700_000], new float[1], null, new float[700_000]))
                .hasMessage("backend: aparapi cannot be used: the arrays need 5 MB but " + name
                        + " takes at most 5 MB; use a smaller batch");
        assertThat(forward(backend, 2)).isEqualTo(forward(new NaiveConv(), 2));
    }

    @Test
    void aDeviceWithoutRoomForATileIsNoDeviceForUs() {
        OpenClDevice small = smallDevice();
        small.forAparapi().setMaxWorkGroupSize(128);
        assertThatThrownBy(() -> new AparapiConv(small))
                .isInstanceOf(OpenClException.class)
                .hasMessageContaining("offers groups of 128 work items with ")
                .hasMessageEndingWith(
                        "bytes of local memory but the kernels need 256 with 8704; choose another device");
    }

    /** Aparapi would run it on Java threads, and only log that. */
    @Test
    void aLaunchThatTheDeviceRefusesFailsLoudlyAndTheNextOneWorks() {
        OpenClDevice device = OpenClDevice.chosen().sharingMemory(false);
        try (DeviceKernel<DirectKernel> kernel = new DeviceKernel<>(device, DirectKernel::new)) {
            float[] y = new float[240];
            for (int attempt = 0; attempt < 3; attempt++) {
                Arrays.fill(y, 9f);
                assertThatThrownBy(() -> run(kernel, y, 2 * device.forAparapi().getMaxWorkGroupSize()))
                        .isInstanceOf(OpenClException.class)
                        .hasMessageStartingWith("opencl: DirectKernel did not run on " + device.name());
                assertThat(y).containsOnly(9f);
                run(kernel, y, 16);
                assertThat(y).isEqualTo(forward(new NaiveConv(), 3));
            }
        }
    }

    private static void run(DeviceKernel<DirectKernel> kernel, float[] y, int groupSize) {
        float[] x = values(180, 3);
        float[] weight = values(108, 3);
        float[] bias = values(4, 3);
        kernel.run(
                direct -> {
                    direct.describe(GEOMETRY);
                    direct.x = x;
                    direct.weight = weight;
                    direct.bias = bias;
                    direct.y = y;
                },
                direct -> {
                    Range range = Range.create(kernel.device().forAparapi(), 16 * groupSize, 16);
                    range.setLocalSize_0(groupSize);
                    return range;
                },
                1,
                List.of(x, weight, bias),
                List.of(y));
    }

    @Test
    void aClosedKernelSaysSo() {
        AparapiConv backend = AparapiConv.onChosenDevice();
        backend.close();
        assertThatThrownBy(() -> forward(backend, 1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("opencl: this kernel has been closed; make a new one");
    }

    @Test
    void timesOnTheDeviceNeedASwitchAtTheStart() {
        DeviceKernel<DirectKernel> kernel = new DeviceKernel<>(OpenClDevice.chosen(), DirectKernel::new);
        assertThatThrownBy(kernel::nanosecondsOnDevice)
                .hasMessage("opencl: no times were measured on the device; start Java with"
                        + " -Dcom.aparapi.enableProfiling=true");
        assertThat(new ChildJvm()
                        .flags("-Dcom.aparapi.enableProfiling=true")
                        .run(TimedInChild.class)
                        .lines())
                .hasSize(3)
                .allMatch(line -> Long.parseLong(line) > 0);
    }

    /** A main for {@link ChildJvm}: prints the nanoseconds of one call of each kernel. */
    static final class TimedInChild {

        public static void main(String[] arguments) {
            AparapiConv backend = AparapiConv.onChosenDevice();
            forward(backend, 1);
            System.out.println(backend.nanosecondsOnDevice(AparapiConv.Pass.FORWARD));
            backend.gradInput(GEOMETRY, values(240, 1), values(108, 2), new float[180]);
            System.out.println(backend.nanosecondsOnDevice(AparapiConv.Pass.GRAD_INPUT));
            backend.gradWeight(GEOMETRY, values(180, 1), values(240, 2), new float[108], new float[4]);
            System.out.println(backend.nanosecondsOnDevice(AparapiConv.Pass.GRAD_WEIGHT));
        }
    }
}
