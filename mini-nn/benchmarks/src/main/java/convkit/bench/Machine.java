package convkit.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final double IDLE = 0.5;

    private Machine() {}

    /** How many threads of others wanted to run in the last minute; negative if the system does not say. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** A warning if the machine has other things to do; empty if not. */
    static String warning(double load) {
        return load <= IDLE
                ? ""
                : String.format(
                        Locale.ROOT,
                        "This machine is busy (load %.1f): figures are too low, and those of libraries whose threads wait for each"
                                + " other suffer most. Measure on an idle machine.",
                        load);
    }

    /**
     * Processor, number of processors, operating system, and what else was going on.
     *
     * @param load at the start of the run
     */
    static String description(double load) {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + (hasInstructions("avx512f") ? ", AVX-512" : hasInstructions("avx2") ? ", AVX2" : "")
                + (load < 0 ? "" : String.format(Locale.ROOT, ", load %.1f before the run", load));
    }

    private static String processor() {
        return processorLines().stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unnamed processor");
    }

    /** Whether the processor has a set of instructions, by its name in Linux; false where Linux does not say. */
    static boolean hasInstructions(String name) {
        return processorLines().stream()
                .filter(line -> line.startsWith("flags"))
                .anyMatch(line -> List.of(line.split(" ")).contains(name));
    }

    private static List<String> processorLines() {
        try {
            return Files.isReadable(PROCESSORS) ? Files.readAllLines(PROCESSORS) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Name and version of this JVM. */
    static String jdk() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.version");
    }
}
