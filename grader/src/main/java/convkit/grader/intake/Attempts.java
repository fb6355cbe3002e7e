package convkit.grader.intake;

import convkit.grader.intake.PlatformName.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that one student handed in; the last of it counts. */
final class Attempts {

    /** @param platform what the name says; null if no platform wrote it */
    private record Part(Path path, PlatformName platform) {

        String fileName() {
            return path.getFileName().toString();
        }

        HandedIn handedIn() {
            String own = platform == null ? "" : platform.file();
            return new HandedIn(path, own.isEmpty() ? fileName() : own);
        }

        /** Platforms put texts beside the files: comments of the student, the time of the attempt. */
        boolean isReadable() {
            return Files.isDirectory(path) || SubmissionReader.isReadable(fileName());
        }
    }

    private final Roster.Line owner;
    private final HandInTimes times;
    private final List<Part> parts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Attempts(Roster.Line owner, HandInTimes times) {
        this.owner = owner;
        this.times = times;
    }

    void add(Path path, PlatformName platform) {
        parts.add(new Part(path, platform));
    }

    void note(String line) {
        notes.add(line);
    }

    StudentWork chosen(String key) {
        List<Platform> platforms = parts.stream()
                .map(part -> part.platform() == null ? null : part.platform().platform())
                .distinct()
                .toList();
        if (platforms.size() > 1 || platforms.get(0) == null && parts.size() > 1) {
            return new StudentWork(
                    student(key, null),
                    List.of(),
                    false,
                    notes,
                    "handed in " + names(parts) + ", and nothing says which is the last; keep one");
        }
        List<Part> last = platforms.get(0) == null ? parts : last(platforms.get(0));
        List<HandedIn> readable =
                last.stream().filter(Part::isReadable).map(Part::handedIn).toList();
        String problem = readable.isEmpty()
                ? "handed in " + names(last) + ": no folder, no archive, no notebook and no .java file"
                : "";
        return new StudentWork(student(key, handedIn(last)), readable, false, notes, problem);
    }

    private Student student(String key, Instant handedIn) {
        return new Student(key, owner.id(), owner.name(), owner.login(), owner.email(), handedIn);
    }

    /** The platform's own time is the one that students cannot change, and the roster's the one that people can correct. */
    private Instant handedIn(List<Part> last) {
        if (owner.handedIn() != null) {
            return owner.handedIn();
        }
        PlatformName name = last.get(0).platform();
        return name != null && name.platform() == Platform.BLACKBOARD
                ? times.blackboard(name.attempt())
                : times.ofFiles(last.stream().map(Part::path).toList());
    }

    private List<Part> last(Platform platform) {
        return switch (platform) {
            case BLACKBOARD -> lastAttempt();
            case CANVAS -> lastOfEachFile();
            case MOODLE -> parts;
        };
    }

    private List<Part> lastAttempt() {
        TreeMap<String, List<Part>> byTime = parts.stream()
                .collect(Collectors.groupingBy(part -> part.platform().attempt(), TreeMap::new, Collectors.toList()));
        if (byTime.size() > 1) {
            note(byTime.size() + " attempts; the last one counts: " + byTime.lastKey());
        }
        return byTime.lastEntry().getValue();
    }

    /** Canvas gives a number to each file, not to each attempt; a file of the same name replaces the one before. */
    private List<Part> lastOfEachFile() {
        Map<String, List<Part>> byFile = parts.stream()
                .collect(Collectors.groupingBy(part -> part.platform().file(), TreeMap::new, Collectors.toList()));
        List<Part> last = new ArrayList<>();
        byFile.forEach((file, versions) -> {
            Part latest = versions.stream()
                    .max(Comparator.comparing(part -> part.platform().attempt()))
                    .orElseThrow();
            if (versions.size() > 1) {
                note(versions.size() + " attempts at " + file + "; the last one counts: " + latest.fileName());
            }
            last.add(latest);
        });
        return last;
    }

    private static String names(List<Part> parts) {
        return parts.stream().map(Part::fileName).limit(5).collect(Collectors.joining(", "))
                + (parts.size() > 5 ? ", …" : "");
    }
}
