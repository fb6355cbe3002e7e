package convkit.grader.export;

import convkit.grader.intake.Student;
import convkit.grader.report.ReportFolder;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The table that gives students their names back, kept apart from the results. */
public final class WhoIsWho {

    private static final String[] COLUMNS = {"pseudonym", "id", "name"};

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(COLUMNS)
            .setSkipHeaderRecord(true)
            .get();

    private WhoIsWho() {}

    /**
     * Puts students into the table, which keeps those of other classes.
     *
     * @param names students by pseudonym
     * @throws IOException if it cannot be read or written; the message is one line
     */
    public static void add(Map<String, Student> names, Path table) throws IOException {
        Map<String, List<String>> rows = read(table);
        names.forEach((pseudonym, student) -> rows.put(
                pseudonym, List.of(pseudonym, Gradebooks.cell(student.id()), Gradebooks.cell(student.name()))));
        List<List<String>> all = new ArrayList<>(List.of(List.of(COLUMNS)));
        all.addAll(rows.values());
        ReportFolder.at(table.toAbsolutePath().getParent())
                .write(table.getFileName().toString(), Gradebooks.csv(all));
    }

    private static Map<String, List<String>> read(Path table) throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        if (!Files.exists(table)) {
            return rows;
        }
        try (CSVParser parser = FORMAT.parse(new StringReader(Files.readString(table)))) {
            for (CSVRecord row : parser) {
                rows.put(row.get(0), row.toList());
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new IOException(table + " cannot be read (" + e.getMessage()
                    + "); mend it, or move it away: a new one is begun then");
        }
    }
}
