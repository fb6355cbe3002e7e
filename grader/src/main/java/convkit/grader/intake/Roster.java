package convkit.grader.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Who is in the class: a CSV file with a header line. Column {@code id} holds what the platform or the folders call a
 * student, {@code name} the name for reports, {@code login} and {@code email} (optional) other things they may be called, {@code
 * handed in} when they handed in. Canvas' exported gradebook and Moodle's grading worksheet can be given as they are. UTF-8, with or without byte order mark; comma, semicolon or tab.
 */
public final class Roster {

    /**
     * A line of the roster.
     *
     * @param login empty if there is none
     * @param email empty if there is none
     * @param handedIn null if unknown
     */
    record Line(String id, String name, String login, String email, Instant handedIn) {}

    /** Who has a name that another one has as well cannot be found by it. */
    private static final Line NOBODY = new Line("", "", "", "", null);

    static final int MAX_BYTES = 8 << 20;
    static final int MAX_STUDENTS = 100_000;
    private static final int MAX_FIELD_CHARS = 200;

    private static final List<String> ID = List.of("id", "identifier");
    private static final List<String> NAME = List.of("name", "full name", "student");
    private static final List<String> LOGIN = List.of("login", "username", "sis login id");
    private static final List<String> EMAIL = List.of("email", "e-mail", "email address");
    private static final List<String> HANDED_IN = List.of("handed in", "submitted", "last modified (submission)");

    private static final String MARK = "\uFEFF";

    private final String file;
    private final Map<String, Line> byId = new LinkedHashMap<>();
    private final Map<String, Line> byLogin = new HashMap<>();
    private final Map<String, Line> byName = new HashMap<>();

    private final Map<String, Long> lines = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    private final HandInTimes times;

    private Roster(String file, HandInTimes times) {
        this.file = file;
        this.times = times;
    }

    /**
     * Reads a roster.
     *
     * @param times how times are read
     * @throws IOException if it cannot be read or is no such file; the message is one line
     */
    public static Roster read(Path path, HandInTimes times) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(
                    path + (Files.exists(path) ? " is no file" : " does not exist") + "; give a CSV file as --roster");
        }
        if (Files.size(path) > MAX_BYTES) {
            throw tooLong(path.toString(), Files.size(path) + " bytes", MAX_BYTES);
        }
        return parse(path.toString(), Files.readAllBytes(path), times);
    }

    static Roster parse(String file, byte[] content, HandInTimes times) throws IOException {
        String text = decode(file, content);
        Roster roster = new Roster(file, times);
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text))) {
            roster.readAll(parser);
        }
        return roster;
    }

    private static IOException tooLong(String file, String has, long most) {
        return new IOException(file + " has " + has + "; at most " + most + " may be: give one class");
    }

    private static String decode(String file, byte[] content) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith(MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not UTF-8; in the spreadsheet, save it as \"CSV UTF-8\"");
        }
    }

    /** Spreadsheets write what their country does: the header tells, because it holds no other of these characters. */
    private static char delimiter(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(',') >= 0 ? ',' : header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private void readAll(CSVParser parser) throws IOException {
        int[] columns = null;
        try {
            for (CSVRecord line : parser) {
                if (columns == null) {
                    columns = columns(line);
                } else if (line.getRecordNumber() > MAX_STUDENTS) {
                    throw tooLong(file, "more lines", MAX_STUDENTS);
                } else {
                    add(line, parser.getCurrentLineNumber(), columns);
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new IOException(file + ", line " + Math.max(1, parser.getCurrentLineNumber())
                    + ": no CSV from here on; a quotation mark is opened and not closed, or text follows it");
        }
        if (columns == null) {
            throw new IOException(file + " is empty; its first line names the columns: id,name");
        }
    }

    private int[] columns(CSVRecord header) throws IOException {
        List<String> found =
                header.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        int[] columns = Stream.of(ID, NAME, LOGIN, EMAIL, HANDED_IN)
                .mapToInt(wanted -> column(found, wanted))
                .toArray();
        if (columns[0] < 0) {
            throw new IOException(file + " has no column id but " + shortened(String.join(", ", header.toList()))
                    + "; its first line names the columns: id,name");
        }
        return columns;
    }

    private static int column(List<String> found, List<String> wanted) {
        return wanted.stream()
                .mapToInt(found::indexOf)
                .filter(at -> at >= 0)
                .findFirst()
                .orElse(-1);
    }

    private void add(CSVRecord line, long lineNumber, int[] columns) {
        String id = field(line, columns[0]).replaceFirst("^Participant ", "");
        String name = field(line, columns[1]);
        if (id.isEmpty()) {
            notes.add(file + ", line " + lineNumber + ": no id" + (name.isEmpty() ? "" : " (" + name + ")")
                    + "; left out");
            return;
        }
        Line student = new Line(
                id,
                name.isEmpty() ? id : name,
                field(line, columns[2]),
                field(line, columns[3]),
                handedIn(field(line, columns[4]), lineNumber));
        String key = folded(id);
        if (byId.containsKey(key)) {
            notes.add(file + ", line " + lineNumber + ": id " + id + " is already in line " + lines.get(key)
                    + "; that one counts");
            return;
        }
        byId.put(key, student);
        lines.put(key, lineNumber);
        for (String login : List.of(student.login(), student.email())) {
            Line other = login.isEmpty() ? null : byLogin.putIfAbsent(folded(login), student);
            if (other != null && !other.equals(student)) {
                notes.add(file + ", line " + lineNumber + ": login " + login
                        + " is another student's already; that one keeps it");
            }
        }
        for (String form : nameForms(name)) {
            byName.merge(form, student, (first, second) -> first.equals(second) ? first : NOBODY);
        }
    }

    private Instant handedIn(String text, long lineNumber) {
        // Moodle's sign for nothing handed in.
        if (text.isEmpty() || text.equals("-")) {
            return null;
        }
        Optional<Instant> time = times.parse(text);
        if (time.isEmpty()) {
            notes.add(file + ", line " + lineNumber + ": " + text + " is no time such as 2026-02-01T23:59:00+01:00;"
                    + " the time of hand-in is unknown");
        }
        return time.orElse(null);
    }

    private static String field(CSVRecord line, int column) {
        return column >= 0 && column < line.size() ? shortened(line.get(column)) : "";
    }

    private static String shortened(String text) {
        return text.length() <= MAX_FIELD_CHARS ? text : text.substring(0, MAX_FIELD_CHARS) + "…";
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** "Jane Doe", "Doe, Jane" and Canvas' "doejane" have a form in common. */
    private static List<String> nameForms(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        List<String> words = Arrays.stream(folded(letters).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        String last = words.get(words.size() - 1);
        String rotated = last + String.join("", words.subList(0, words.size() - 1));
        String plain = String.join("", words);
        return plain.equals(rotated) ? List.of(plain) : List.of(plain, rotated);
    }

    /**
     * Finds a student.
     *
     * @param id as a platform or a folder gives it
     * @param who name as a platform or a folder gives it; asked only if nobody has the id
     */
    Optional<Line> find(String id, String who) {
        Line found = byId.get(folded(id));
        if (found == null) {
            found = byLogin.get(folded(id));
        }
        for (String form : found == null ? nameForms(who) : List.<String>of()) {
            Line named = byName.get(form);
            if (named != null && !named.equals(NOBODY)) {
                return Optional.of(named);
            }
        }
        return Optional.ofNullable(found);
    }

    /** All of them, in the order of the file. */
    List<Line> students() {
        return List.copyOf(byId.values());
    }

    /** What is wrong in single lines. */
    List<String> notes() {
        return notes;
    }
}
