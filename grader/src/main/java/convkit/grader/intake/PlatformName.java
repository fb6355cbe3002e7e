package convkit.grader.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a learning platform writes into the name of a file when an instructor downloads a whole class.
 *
 * @param platform whose habit it is
 * @param who the student's name as the platform writes it
 * @param id the student's number or login there
 * @param attempt of two of one student's, the later one has the greater text; files of one attempt share it
 * @param file what the student called the file; empty if the platform does not say
 */
record PlatformName(Platform platform, String who, String id, String attempt, String file) {

    enum Platform {
        /** {@code lastname_12345_attempt_2026-11-01-10-00-00.zip}, with {@code _file.zip} at the end or not. */
        BLACKBOARD("(.+)_([^_]+)_attempt_(\\d{4}(?:-\\d\\d){5})(?:_(.+)|\\.[^_]*)?"),

        /** {@code doejane_12345_678901_file.zip}, with {@code _LATE} after the name or not. */
        CANVAS("([^_]+)(?:_LATE|_late)?_(\\d{1,18})_(\\d{1,18})_(.+)"),

        /** The folder {@code Jane Doe_12345_assignsubmission_file_}, or files that begin so. */
        MOODLE("(.+)_(\\d{1,18})_assignsubmission_(?:file|onlinetext)(?:_(.*))?");

        private final Pattern pattern;

        Platform(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** Canvas puts this before the ending when a student hands in a file of the same name again. */
    private static final Pattern AGAIN = Pattern.compile("-\\d{1,2}(?=(?:\\.tar)?\\.[^.]+$|$)");

    /** Reads the name of a file or folder; empty if no platform writes such names. */
    static Optional<PlatformName> parse(String name) {
        for (Platform platform : Platform.values()) {
            Matcher matcher = platform.pattern.matcher(name);
            if (matcher.matches()) {
                return Optional.of(of(platform, matcher));
            }
        }
        return Optional.empty();
    }

    private static PlatformName of(Platform platform, Matcher matcher) {
        String who = matcher.group(1);
        String id = matcher.group(2);
        return switch (platform) {
            case BLACKBOARD -> new PlatformName(platform, who, id, matcher.group(3), orEmpty(matcher.group(4)));
            case CANVAS ->
                new PlatformName(
                        platform,
                        who,
                        id,
                        "0".repeat(18 - matcher.group(3).length()) + matcher.group(3),
                        AGAIN.matcher(matcher.group(4)).replaceFirst(""));
            case MOODLE -> new PlatformName(platform, who, id, "", orEmpty(matcher.group(3)));
        };
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
