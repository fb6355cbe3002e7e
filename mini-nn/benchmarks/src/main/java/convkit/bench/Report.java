package convkit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code ./kit bench report}: puts the figures of {@code mini-nn/benchmarks/results/*.csv} into {@code docs/performance.md},
 * between the marks that stand there, and draws the plots. Nothing in these places is written by hand.
 */
final class Report {

    private static final String PLOT =
            "![Milliseconds of a forward pass over batch, channels, map size and threads](images/performance-scaling.png)\n";

    private final Path document;
    private final Path images;
    private final Path results;

    /** @param home top folder of the kit */
    Report(Path home) {
        this.document = home.resolve("docs/performance.md");
        this.images = home.resolve("docs/images");
        this.results = home.resolve("mini-nn/benchmarks/results");
    }

    /** @return a line for each file that was written, or could not be */
    List<String> write() throws IOException {
        List<String> said = new ArrayList<>();
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : List.of("conv", "orders", "train", "memory", "profile", "scaling")) {
            Path file = results.resolve(name + ".csv");
            if (!Files.isRegularFile(file)) {
                said.add("left as it is: " + name + ", because there is no " + file);
                continue;
            }
            List<Row> rows = Results.read(file);
            if (name.equals("scaling")) {
                Plots.scaling(rows, images.resolve("performance-scaling.png"));
                parts.put("scaling", PLOT);
                said.add("drawn: " + images.resolve("performance-scaling.png"));
            } else {
                Tables.of(name, rows).forEach(parts::put);
            }
            parts.put(name + "-machine", Tables.machine(rows));
        }
        String text = Files.readString(document);
        for (Map.Entry<String, String> part : parts.entrySet()) {
            text = replace(text, part.getKey(), part.getValue());
        }
        Files.writeString(document, text);
        said.add("written: " + document);
        return said;
    }

    /** What stands between {@code <!-- begin NAME -->} and {@code <!-- end NAME -->}, replaced. */
    static String replace(String text, String name, String part) throws IOException {
        String begin = "<!-- begin " + name + " -->\n";
        String end = "<!-- end " + name + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException("docs/performance.md has no place for " + name + "; put " + begin.strip() + " and "
                    + end + " where it belongs");
        }
        return text.substring(0, from + begin.length()) + part + text.substring(to);
    }
}
