package convkit.nn.io;

import convkit.nn.layer.Summary;
import convkit.nn.tensor.Shape;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Rows of fields as comma-separated values: RFC 4180, in UTF-8. A field with a comma, a quote or a line break stands in
 * quotes, and quotes within it are doubled; lines end in CR LF.
 */
final class CsvTable {

    private static final double BYTES_PER_VALUE = 4;
    private static final double MEGABYTE = 1 << 20;

    private final List<List<String>> rows = new ArrayList<>();

    /** @param header names of the columns */
    CsvTable(String... header) {
        rows.add(List.of(header));
    }

    /** One row per layer; the sums of the columns are the summary's totals. */
    static CsvTable of(Summary summary) {
        CsvTable table = new CsvTable(
                "path",
                "layer",
                "output_shape",
                "parameters",
                "trainable",
                "multiply_adds",
                "forward_backward_megabytes",
                "parameter_megabytes");
        for (Summary.Row row : summary.rows()) {
            table.add(
                    row.path(),
                    row.layer(),
                    Shape.times(row.outputShape()),
                    Long.toString(row.parameters()),
                    Long.toString(row.trainable()),
                    Long.toString(row.multiplyAdds()),
                    megabytes(2 * row.outputSize()),
                    megabytes(row.parameters()));
        }
        return table;
    }

    private static String megabytes(long values) {
        return String.format(Locale.ROOT, "%.6f", values * BYTES_PER_VALUE / MEGABYTE);
    }

    /** @throws IllegalArgumentException if there is not one field per column */
    void add(String... row) {
        if (row.length != rows.get(0).size()) {
            throw new IllegalArgumentException("csv: a row of " + row.length + " fields in a table of "
                    + rows.get(0).size() + " columns; give one field per column");
        }
        rows.add(List.of(row));
    }

    @Override
    public String toString() {
        return rows.stream()
                .map(row -> row.stream().map(CsvTable::quoted).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(String field) {
        boolean special = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return special ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }

    /**
     * Writes the table whole or not at all.
     *
     * @throws IOException saying which file cannot be written and why
     */
    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw new IOException("cannot write '" + file + "': it is a folder; name a file");
        }
        if (!Files.isDirectory(folder)) {
            throw new FileNotFoundException(
                    "cannot write '" + file + "': there is no folder '" + folder + "'; create it first");
        }
        try {
            AtomicFile.write(file, channel -> {
                ByteBuffer content = ByteBuffer.wrap(toString().getBytes(StandardCharsets.UTF_8));
                while (content.hasRemaining()) {
                    channel.write(content);
                }
            });
        } catch (IOException e) {
            throw new IOException("cannot write '" + file + "': " + e, e);
        }
    }
}
