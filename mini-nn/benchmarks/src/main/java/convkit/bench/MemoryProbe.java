package convkit.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.ThreadMXBean;
import convkit.nn.train.TrainingListener;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** How much a training allocates and holds, as the JVM itself counts. */
final class MemoryProbe {

    private final AtomicLong peak = new AtomicLong();

    /** The heap is never fuller than just before a collection, or at the end. */
    MemoryProbe() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(this::collected, null, null);
        }
    }

    private void collected(Notification notification, Object handback) {
        CompositeData data = (CompositeData) notification.getUserData();
        Map<String, MemoryUsage> before =
                GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageBeforeGc();
        note(before.entrySet().stream()
                .filter(pool -> isHeap(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum());
    }

    private static boolean isHeap(String pool) {
        return pool.contains("Eden") || pool.contains("Survivor") || pool.contains("Old") || pool.contains("Tenured");
    }

    private void note(long used) {
        peak.accumulateAndGet(used, Math::max);
    }

    /**
     * Bytes allocated per step, fullest heap, largest resident size of the process (0: not known).
     *
     * @param steps ≥ 2; the median of the second half is taken, because code that is not compiled yet allocates more
     */
    String measure(TrainTask training, int steps) throws IOException, InterruptedException {
        long[] sums = new long[steps];
        training.steps(steps, new TrainingListener() {
            @Override
            public void onStep(int epoch, int step, int stepsPerEpoch, double loss) {
                sums[step] = allocated();
            }
        });
        double perStep = Spread.of(IntStream.range(Math.max(1, steps / 2), steps)
                        .mapToDouble(i -> sums[i] - sums[i - 1])
                        .toArray())
                .median();
        note(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        // Notifications come from a thread of their own; the last ones may still be under way.
        Thread.sleep(200);
        return (long) perStep + " " + peak.get() + " " + resident();
    }

    /** By all threads that live; those of the pool do as long as they are busy. */
    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] bytes = threads.getThreadAllocatedBytes(threads.getAllThreadIds());
        return Arrays.stream(bytes).filter(count -> count > 0).sum();
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
