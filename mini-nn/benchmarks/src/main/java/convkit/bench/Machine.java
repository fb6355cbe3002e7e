package convkit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the figures were measured on. */
final class Machine {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Processor, number of processors, operating system. */
    static String description() {
        return processor() + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                + (hasInstructions("avx512f") ? ", AVX-512" : hasInstructions("avx2") ? ", AVX2" : "");
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
