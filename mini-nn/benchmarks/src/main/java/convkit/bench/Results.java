package convkit.bench;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The rows of one run. Written after each figure, so that an interrupted run keeps what it has. */
final class Results {

    private static final CsvMapper MAPPER = new CsvMapper();
    private static final CsvSchema SCHEMA = MAPPER.schemaFor(Row.class).withHeader();

    private final double load = Machine.load();
    private final List<Row> rows = new ArrayList<>();
    private final Path file;

    /**
     * @param file null for none
     * @throws IOException if it cannot be written, said before anything is measured
     */
    Results(Path file) throws IOException {
        this.file = file;
        if (file != null && Files.isDirectory(file)) {
            throw new IOException("--csv: '" + file + "' is a folder; name a file");
        }
        if (file != null && !Files.isDirectory(file.toAbsolutePath().getParent())) {
            throw new IOException(
                    "--csv: there is no folder '" + file.toAbsolutePath().getParent() + "'; create it first");
        }
        save();
    }

    /** Of other programs, before the run. */
    double load() {
        return load;
    }

    void add(Row row) throws IOException {
        rows.add(row);
        save();
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    private void save() throws IOException {
        if (file == null) {
            return;
        }
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "bench", ".csv");
        try {
            MAPPER.writer(SCHEMA).writeValue(fresh.toFile(), rows);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** The rows of a file that a run wrote. */
    static List<Row> read(Path file) throws IOException {
        try (MappingIterator<Row> rows =
                MAPPER.readerFor(Row.class).with(SCHEMA).readValues(file.toFile())) {
            return rows.readAll();
        }
    }
}
