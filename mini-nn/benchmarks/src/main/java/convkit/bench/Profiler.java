package convkit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time goes: Java Flight Recorder looks every ten milliseconds what each busy thread does. A sample counts for the
 * innermost method of mini-nn on its stack, so that intrinsics and the class library count for the one who calls them.
 */
final class Profiler {

    private static final int METHODS = 8;

    private Profiler() {}

    /** Methods and their shares of all samples, the largest first: {@code Gemm.multiplyAdd 0.712 Lowering.toColumns …}. */
    static String shares(Task task, int millis) throws Exception {
        Path file = Files.createTempFile("bench", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.enable("jdk.NativeMethodSample").withPeriod(Duration.ofMillis(10));
            recording.start();
            task.run(millis);
            recording.stop();
            recording.dump(file);
            return shares(file);
        } finally {
            Files.delete(file);
        }
    }

    private static String shares(Path file) throws IOException {
        Map<String, Integer> samples = new TreeMap<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String method = method(event);
            if (!method.isEmpty()) {
                samples.merge(method, 1, Integer::sum);
            }
        }
        double all = samples.values().stream().mapToInt(Integer::intValue).sum();
        return samples.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(METHODS)
                .map(entry -> String.format(Locale.ROOT, "%s %.3f", entry.getKey(), entry.getValue() / all))
                .collect(Collectors.joining(" "));
    }

    private static String method(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return "";
        }
        return event.getStackTrace().getFrames().stream()
                .filter(RecordedFrame::isJavaFrame)
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .filter(name -> name.startsWith("convkit.nn."))
                .map(Profiler::shortName)
                .findFirst()
                .orElse("");
    }

    /** Without package, and a lambda by the method or at least the class that it stands in. */
    static String shortName(String fullName) {
        String name = fullName.replaceFirst("\\$\\$Lambda.*(\\.[^.]+)$", "$1");
        int method = name.lastIndexOf('.');
        String owner = name.substring(name.lastIndexOf('.', method - 1) + 1, method);
        return owner + "." + name.substring(method + 1).replaceFirst("^lambda\\$(.+)\\$\\d+$", "$1");
    }
}
