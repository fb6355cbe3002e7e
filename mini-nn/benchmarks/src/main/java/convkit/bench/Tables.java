package convkit.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Recorded figures as tables in Markdown. */
final class Tables {

    private static final List<String> NOT_RUNGS =
            List.of(Cast.PEAK, Cast.PEAK_AVX512, Cast.SAME_SIZE, Cast.PYTORCH, Cast.DEEPLEARNING4J);

    private Tables() {}

    /** The parts of the document that the rows of one benchmark fill. */
    static Map<String, String> of(String benchmark, List<Row> rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        switch (benchmark) {
            case "conv" -> {
                for (Direction direction : List.of(Direction.FORWARD, Direction.GRAD_INPUT, Direction.GRAD_WEIGHT)) {
                    parts.put("conv-" + direction.word(), figures(rowsOf(rows, direction)));
                }
                parts.put("conv-ratios", ratios(rows));
            }
            case "orders" -> parts.put("orders", orders(rows));
            case "train" -> parts.put("train", training(rows));
            case "memory" -> parts.put("memory", memory(rows));
            default -> parts.put("profile", profile(rows));
        }
        return parts;
    }

    /** Those of a direction; what computes both gradients at once stands beside the second. */
    private static List<Row> rowsOf(List<Row> rows, Direction direction) {
        Set<String> whats = direction == Direction.GRAD_WEIGHT
                ? Set.of(direction.word(), Direction.GRADIENTS.word())
                : Set.of(direction.word());
        return rows.stream().filter(row -> whats.contains(row.what())).toList();
    }

    private static List<String> distinct(Stream<String> names) {
        return List.copyOf(names.collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** A line for each subject, a column for each contender. */
    private static String figures(List<Row> rows) {
        List<String> contenders = distinct(rows.stream().map(Row::contender));
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("", contenders.stream()));
        for (String subject : distinct(rows.stream().map(Row::subject))) {
            lines.add(line(
                    subject,
                    contenders.stream()
                            .map(name -> rows.stream()
                                    .filter(row -> row.subject().equals(subject)
                                            && row.contender().equals(name))
                                    .map(Figures::spread)
                                    .findFirst()
                                    .orElse("–"))));
        }
        return markdown(lines);
    }

    /** What the fastest rung reaches of OpenBLAS and of the peers, for each shape and direction. */
    private static String ratios(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(
                "",
                Stream.of(
                        "direction",
                        "fastest rung",
                        "of OpenBLAS peak",
                        "of OpenBLAS peak, AVX-512",
                        "of OpenBLAS same size",
                        "× PyTorch",
                        "× Deeplearning4j")));
        for (String subject : distinct(rows.stream().map(Row::subject))) {
            for (Direction direction : List.of(Direction.FORWARD, Direction.GRAD_INPUT, Direction.GRAD_WEIGHT)) {
                List<Row> here = rows.stream()
                        .filter(row ->
                                row.subject().equals(subject) && row.what().equals(direction.word()))
                        .toList();
                here.stream()
                        .filter(row -> !NOT_RUNGS.contains(row.contender()))
                        .max((a, b) -> Double.compare(a.median(), b.median()))
                        .ifPresent(best -> lines.add(line(
                                subject,
                                Stream.of(
                                        direction.title(),
                                        best.contender(),
                                        percent(best.median() / median(here, Cast.PEAK)),
                                        percent(best.median() / median(here, Cast.PEAK_AVX512)),
                                        percent(best.median() / median(here, Cast.SAME_SIZE)),
                                        Figures.plain(best.median() / median(here, Cast.PYTORCH)),
                                        Figures.plain(best.median() / median(here, Cast.DEEPLEARNING4J))))));
            }
        }
        return markdown(lines);
    }

    /** What each order reaches of the rung naive; a line for each shape and direction. */
    private static String orders(List<Row> rows) {
        List<String> others = distinct(rows.stream().map(Row::contender)).stream()
                .filter(name -> !name.equals(Cast.NAIVE))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("", Stream.concat(Stream.of("direction", "naive, GFLOP/s"), others.stream())));
        for (String subject : distinct(rows.stream().map(Row::subject))) {
            for (Direction direction : List.of(Direction.FORWARD, Direction.GRAD_INPUT, Direction.GRAD_WEIGHT)) {
                List<Row> here = rows.stream()
                        .filter(row ->
                                row.subject().equals(subject) && row.what().equals(direction.word()))
                        .toList();
                double naive = median(here, Cast.NAIVE);
                Stream<String> ratios = others.stream().map(name -> Figures.plain(median(here, name) / naive) + " ×");
                if (!here.isEmpty()) {
                    lines.add(line(subject, Stream.concat(Stream.of(direction.title(), Figures.plain(naive)), ratios)));
                }
            }
        }
        return markdown(lines);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : Figures.plain(100 * share) + " %";
    }

    private static double median(List<Row> rows, String contender) {
        return rows.stream()
                .filter(row -> row.contender().equals(contender))
                .mapToDouble(Row::median)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Every quantity of every model, with the ratio to PyTorch. */
    private static String training(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("", Stream.of("", "contender", "median (low–high)", "ratio to PyTorch")));
        for (Row row : rows) {
            List<Row> same = rows.stream()
                    .filter(other -> other.subject().equals(row.subject())
                            && other.what().equals(row.what()))
                    .toList();
            String figure = row.rounds() > 1 ? Figures.spread(row) : Figures.plain(row.median());
            String ratio = Figures.plain(row.median() / median(same, Cast.PYTORCH));
            lines.add(line(row.subject(), Stream.of(row.what() + ", " + row.unit(), row.contender(), figure, ratio)));
        }
        return markdown(lines);
    }

    private static String memory(List<Row> rows) {
        List<String> whats = distinct(rows.stream().map(Row::what));
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("", Stream.concat(Stream.of("rung"), whats.stream().map(what -> what + ", MB"))));
        for (String subject : distinct(rows.stream().map(Row::subject))) {
            for (String rung : distinct(rows.stream().map(Row::contender))) {
                List<Row> here = rows.stream()
                        .filter(row ->
                                row.subject().equals(subject) && row.contender().equals(rung))
                        .toList();
                if (!here.isEmpty()) {
                    Stream<String> figures = here.stream().map(row -> Figures.megabytes(row.median()));
                    lines.add(line(subject, Stream.concat(Stream.of(rung), figures)));
                }
            }
        }
        return markdown(lines);
    }

    /** A line for each rung and direction, with its methods. */
    private static String profile(List<Row> rows) {
        Map<List<String>, String> methods = new LinkedHashMap<>();
        for (Row row : rows) {
            String what = row.what().substring(0, row.what().indexOf(' '));
            String method = row.what().substring(what.length() + 1) + " " + percent(row.median());
            methods.merge(List.of(row.subject(), what, row.contender()), method, (a, b) -> a + " · " + b);
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("", Stream.of("", "rung", "share of the samples")));
        methods.forEach((key, text) -> lines.add(line(key.get(0), Stream.of(key.get(1), key.get(2), text))));
        return markdown(lines);
    }

    /** What the figures were measured on, and with which versions and flags. */
    static String machine(List<Row> rows) {
        Row first = rows.get(0);
        String contenders = distinct(rows.stream()
                        .filter(row -> NOT_RUNGS.contains(row.contender()))
                        .map(row -> row.contender() + ": " + row.version()))
                .stream()
                .map(text -> "- " + text + "\n")
                .collect(Collectors.joining());
        return "- " + first.machine() + "\n- " + first.jdk() + ", " + first.threads() + " threads for everybody\n"
                + "- flags of the rungs, here of `" + first.contender() + "`: `" + first.flags() + "`\n" + contenders;
    }

    private static List<String> line(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).toList();
    }

    private static String markdown(List<List<String>> lines) {
        String[] rule = new String[lines.get(0).size()];
        Arrays.fill(rule, "---");
        List<List<String>> all = new ArrayList<>(lines);
        all.add(1, List.of(rule));
        return all.stream()
                .map(cells -> cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining());
    }
}
