package convkit.grader.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with the work of many: each folder, archive or notebook in it is a student's, named after them by hand or by a
 * learning platform. Nothing is opened here; {@link StudentWork#read} does that, one student at a time.
 *
 * @param students with work, in alphabetical order of their keys, then those of the roster without any
 * @param notes on the class as a whole, one line each
 */
public record ClassFolder(List<StudentWork> students, List<String> notes) {

    public ClassFolder {
        students = List.copyOf(students);
        notes = List.copyOf(notes);
    }

    /**
     * Finds the students' work.
     *
     * @param roster null if there is none
     * @param times how the times in names are read
     * @throws IOException if there is no such folder, it cannot be read, or nothing in it is anybody's work; the message
     *     is one line
     */
    public static ClassFolder at(Path folder, Roster roster, HandInTimes times) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + (Files.exists(folder) ? " is no folder" : " does not exist")
                    + "; with --class give a folder that holds one folder, archive or notebook per student");
        }
        Finder finder = new Finder(roster, times);
        for (Path entry : entries(folder)) {
            finder.add(entry);
        }
        if (finder.works.isEmpty()) {
            throw new IOException(folder + " holds no student's folder, archive or notebook; a platform's download is"
                    + " unpacked first, the archives in it are not");
        }
        return finder.result();
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry ->
                            !SourceCollector.isLeftOut(entry.getFileName().toString()))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        }
    }

    /** Goes over the entries and finds out whose they are. */
    private static final class Finder {

        private final Roster roster;
        private final HandInTimes times;
        private final Map<String, Attempts> works = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();

        Finder(Roster roster, HandInTimes times) {
            this.roster = roster;
            this.times = times;
            if (roster != null) {
                notes.addAll(roster.notes());
            }
        }

        void add(Path entry) {
            String name = entry.getFileName().toString();
            Optional<PlatformName> platform = PlatformName.parse(name);
            boolean folder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
            if (Files.isSymbolicLink(entry)) {
                notes.add(name + " is a link and was not followed");
            } else if (!folder && !Files.isRegularFile(entry)) {
                notes.add(name + " was left out: it is no ordinary file");
            } else if (platform.isEmpty() && SourceCollector.isJava(name)) {
                notes.add(name + " names no student; put it into a folder that is called like them");
            } else if (platform.isEmpty() && !folder && !SubmissionReader.isReadable(name)) {
                notes.add(name + " was left out: no folder, archive or notebook");
            } else {
                String plain = folder ? name : SubmissionReader.withoutEnding(name);
                owner(
                                platform.map(PlatformName::id).orElse(plain),
                                platform.map(PlatformName::who).orElse(plain))
                        .add(entry, platform.orElse(null));
            }
        }

        private Attempts owner(String id, String who) {
            Optional<Roster.Line> line = roster == null ? Optional.empty() : roster.find(id, who);
            String identity = line.map(Roster.Line::id).orElse(id);
            return works.computeIfAbsent(identity, key -> {
                String own = id.equals(who) ? id : who + " (" + id + ")";
                Attempts attempts = new Attempts(line.orElse(new Roster.Line(identity, own, "", "", null)), times);
                if (roster != null && line.isEmpty()) {
                    attempts.note("not on the roster");
                    notes.add(own + " is not on the roster");
                }
                return attempts;
            });
        }

        ClassFolder result() {
            List<StudentWork> students = new ArrayList<>();
            Set<String> keys = new HashSet<>();
            works.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(work -> students.add(work.getValue().chosen(Keys.unique(work.getKey(), keys))));
            if (roster != null) {
                for (Roster.Line student : roster.students()) {
                    if (!works.containsKey(student.id())) {
                        students.add(nothing(student, Keys.unique(student.id(), keys)));
                        notes.add(student.name() + " (" + student.id() + ") handed in nothing");
                    }
                }
            }
            return new ClassFolder(students, notes);
        }

        private static StudentWork nothing(Roster.Line line, String key) {
            Student student = new Student(key, line.id(), line.name(), line.login(), line.email(), null);
            return new StudentWork(student, List.of(), false, List.of(), "nothing was handed in");
        }
    }
}
