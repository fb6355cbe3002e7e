package convkit.grader.child;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes from inside what a submission must not be able to take; used to test the sandbox for real. */
final class Hoarding {

    private static final int STACK_MEBIBYTES = 64;

    /** Enough to fill one stack. */
    private static final int STACK_MILLISECONDS = 200;

    private static final int MEBIBYTE = 1 << 20;

    private static final List<String> FOLDERS = List.of("/tmp", "/dev/shm", "/var/tmp", "/run", "/", "/kit");

    private Hoarding() {}

    static Messages.Hoarded of(Messages.Hoard request) {
        return new Messages.Hoarded(
                switch (request.what()) {
                    case Messages.Hoard.THREADS -> threads(request.enough());
                    case Messages.Hoard.MEMORY -> memory(request.enough());
                    case Messages.Hoard.DISK -> disk(request.enough());
                    default -> throw new IllegalArgumentException("nothing to hoard has number " + request.what());
                });
    }

    private static int threads(int enough) {
        int started = 0;
        try {
            while (started < enough) {
                Thread thread = new Thread(Hoarding::sleep);
                thread.setDaemon(true);
                thread.start();
                started++;
            }
            sleepShortly();
        } catch (OutOfMemoryError refused) {
            // The system gives no more.
        }
        return started;
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Long enough to be noticed by whoever looks on. */
    private static void sleepShortly() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stacks of threads: memory that no flag bounds, and that is taken only when it is written to. */
    private static int memory(int enough) {
        AtomicInteger full = new AtomicInteger();
        try {
            for (int taken = 0; taken < enough; taken += STACK_MEBIBYTES) {
                Thread thread = new Thread(null, () -> fillStack(full), "hoard", (long) STACK_MEBIBYTES * MEBIBYTE);
                thread.setDaemon(true);
                thread.start();
                thread.join(STACK_MILLISECONDS);
            }
        } catch (OutOfMemoryError refused) {
            // The system gives no more.
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        sleepShortly();
        return full.get() * STACK_MEBIBYTES;
    }

    private static void fillStack(AtomicInteger full) {
        try {
            descend(0);
        } catch (StackOverflowError filled) {
            full.incrementAndGet();
        }
        sleep();
    }

    private static int descend(int depth) {
        return descend(depth + 1) + 1;
    }

    private static int disk(int enough) {
        byte[] block = new byte[MEBIBYTE];
        Arrays.fill(block, (byte) 1);
        int written = 0;
        for (String folder : FOLDERS) {
            // Several files: the size of each is limited too.
            for (int number = 0; number < 8 && written < enough; number++) {
                written += fill(Path.of(folder, "hoard" + number), block, enough - written);
            }
        }
        return written;
    }

    private static int fill(Path file, byte[] block, int enough) {
        int written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (; written < enough; written++) {
                out.write(block);
            }
        } catch (IOException full) {
            // That is what the sandbox is for.
        }
        return written;
    }
}
