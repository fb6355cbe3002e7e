package convkit.data;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Brings the files of a data set into the cache. A file is there whole and checked, or not at all: it grows under
 * another name, is checked against its SHA-256, forced to disk, and renamed in one step.
 */
final class DatasetFetch {

    private final CatalogEntry entry;
    private final Path directory;
    private final FetchProgress progress;

    private DatasetFetch(CatalogEntry entry, Path directory, FetchProgress progress) {
        this.entry = entry;
        this.directory = directory;
        this.progress = progress;
    }

    /**
     * Fetches what is missing; files that are there and right are left alone.
     *
     * @param cache folder of all fetched data sets
     * @throws DatasetException if a file cannot be had; the message is one line with the remedy
     */
    static void fetch(CatalogEntry entry, Path cache, FetchProgress progress) {
        Path directory = entry.directory(cache);
        try {
            Files.createDirectories(directory);
            new DatasetFetch(entry, directory, progress).run();
        } catch (IOException e) {
            throw new DatasetException(
                    "fetch " + entry.name() + ": cannot write in " + directory + " (" + e.getMessage()
                            + "); free some space there, or set CONVKIT_CACHE to another folder",
                    e);
        }
    }

    private void run() throws IOException {
        try (FileChannel channel = FileChannel.open(
                        directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null) {
                throw new DatasetException("fetch " + entry.name() + ": another fetch is already writing in "
                        + directory + "; wait until it is done");
            }
            for (RemoteFile file : entry.files()) {
                Path target = directory.resolve(file.name());
                if (!file.matches(target)) {
                    bring(file, target);
                }
            }
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void bring(RemoteFile file, Path target) throws IOException {
        Path installed = entry.installed().resolve(file.name());
        // Two names, because a download must not go on where a copy with other packed bytes was interrupted.
        Path part = file.matches(installed)
                ? copy(installed, directory.resolve(file.name() + ".copy"))
                : download(file, directory.resolve(file.name() + ".part"));
        String found = RemoteFile.sha256(part);
        if (!found.equals(file.sha256())) {
            Files.delete(part);
            throw new DatasetException("fetch " + entry.name() + ": " + file.name() + " has SHA-256 " + found + " but "
                    + file.sha256() + " is expected; the file was removed, run " + entry.fetchCommand() + " again");
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return to;
    }

    private Path download(RemoteFile file, Path part) throws IOException {
        if (Files.exists(part) && Files.size(part) > file.bytes()) {
            Files.delete(part);
        }
        try {
            Download.into(part, file, progress);
            return part;
        } catch (DatasetException e) {
            throw new DatasetException(
                    "fetch " + entry.name() + ": " + e.getMessage() + "; check the network and run "
                            + entry.fetchCommand() + " again, it continues there, or put the file into " + directory
                            + " yourself",
                    e);
        }
    }
}
