package convkit.nn.conv.aparapi;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.conv.ChildJvm;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A long training does not eat up the machine: on a device for the processor, its memory is that of the process. */
@NeedsOpenCl
@Tag("slow")
@EnabledOnOs(OS.LINUX)
class AparapiMemoryTest {

    private static final int CALLS = 10_000;

    /** A call that left a buffer or an event behind would show: 1 kB each would be 30 MB. */
    @Test
    void tenThousandCallsOfEachKernelLeaveNothingBehind() {
        List<Long> megabytes = new ChildJvm()
                .flags("-Xms96m", "-Xmx96m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC")
                .run(ManyCalls.class)
                .lines()
                .map(Long::parseLong)
                .toList();
        System.out.println(
                "Resident after a tenth and after all of " + CALLS + " calls of each kernel: " + megabytes + " MB");
        assertThat(megabytes.get(1) - megabytes.get(0)).isLessThan(16);
    }

    /** A main for {@link ChildJvm}; arrays are new and of changing size in each call, which is the worst case. */
    static final class ManyCalls {

        public static void main(String[] arguments) throws IOException {
            try (AparapiConv backend = AparapiConv.onChosenDevice()) {
                for (int call = 1; call <= CALLS; call++) {
                    Window window = Window.of(3).padding(1);
                    ConvGeometry g = new ConvGeometry(1 + call % 5, 2, 3, 1, 16, 16, window, window);
                    float[] x = new float[g.batch() * 512];
                    float[] y = new float[g.batch() * 768];
                    float[] weight = new float[54];
                    backend.forward(g, x, weight, new float[3], y);
                    backend.gradInput(g, y, weight, x);
                    backend.gradWeight(g, x, y, weight, new float[3]);
                    if (call == CALLS / 10 || call == CALLS) {
                        System.out.println(resident());
                    }
                }
            }
        }

        private static long resident() throws IOException {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
