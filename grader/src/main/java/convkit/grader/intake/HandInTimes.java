package convkit.grader.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When things were handed in, as far as names of files and rosters tell.
 *
 * @param zone of times that are written without one
 * @param fromFiles whether the time a file was changed stands in where nothing else tells: students and copying can change
 *     it, so only where somebody says that it can be trusted
 */
public record HandInTimes(ZoneId zone, boolean fromFiles) {

    /** Times without a zone are universal time, and those of files are not looked at. */
    public static final HandInTimes STANDARD = new HandInTimes(ZoneOffset.UTC, false);

    private static final DateTimeFormatter BLACKBOARD =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HH-mm-ss", Locale.ENGLISH);

    private static final List<DateTimeFormatter> LOCAL = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ENGLISH),
            // Moodle's grading worksheet.
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu, h:mm a", Locale.ENGLISH));

    /** Reads a time of a roster; empty if it is none. */
    Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException withoutZone) {
            return LOCAL.stream()
                    .flatMap(format -> local(text, format).stream())
                    .findFirst();
        }
    }

    /** Reads the time that Blackboard writes into names; null if there is no such day. */
    Instant blackboard(String attempt) {
        return local(attempt, BLACKBOARD).orElse(null);
    }

    private Optional<Instant> local(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).atZone(zone).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    /** When the newest of the files, or of those in the folders, was changed; null if that does not count or none is there. */
    Instant ofFiles(List<Path> paths) {
        if (!fromFiles) {
            return null;
        }
        Instant newest = null;
        for (Path path : paths) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Instant changed = Files.getLastModifiedTime(file).toInstant();
                    newest = newest == null || changed.isAfter(newest) ? changed : newest;
                }
            } catch (IOException e) {
                // What cannot be read is reported when it is opened.
            }
        }
        return newest;
    }
}
