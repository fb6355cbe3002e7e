package convkit.exercises.work;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** Waits until a file has been saved with a new content. */
final class SavedFile implements AutoCloseable {

    /** An editor may save in several steps (empty, write, rename): its last one is followed by this much quiet. */
    private static final long QUIET_MILLIS = 150;

    private final Path file;
    private final WatchService watch;
    private byte[] content;

    /** @param file is there; what it holds now counts as seen */
    SavedFile(Path file) throws IOException {
        this.file = file.toAbsolutePath();
        this.watch = FileSystems.getDefault().newWatchService();
        // The folder is watched, not the file: many editors write a new file and rename it.
        this.file
                .getParent()
                .register(
                        watch,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
        this.content = read();
    }

    /** Returns when the file is there with a content other than the last one seen. */
    void awaitChange() throws IOException, InterruptedException {
        while (true) {
            forget(watch.take());
            WatchKey more = watch.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            while (more != null) {
                forget(more);
                more = watch.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
            byte[] now = read();
            if (now.length > 0 && !Arrays.equals(now, content)) {
                content = now;
                return;
            }
        }
    }

    private void forget(WatchKey key) throws IOException {
        key.pollEvents();
        if (!key.reset()) {
            throw new NoSuchFileException(file.getParent().toString(), null, "the folder is gone");
        }
    }

    /** Empty while there is no file: an editor may be about to write it. */
    private byte[] read() throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
