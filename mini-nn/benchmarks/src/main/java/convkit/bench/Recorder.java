package convkit.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs comparisons one after the other, shows each as soon as it is done, and keeps its figures. */
final class Recorder {

    static final String BYTES = "bytes";

    private final String benchmark;
    private final BenchOptions options;
    private final Results results;
    private final PrintWriter out;
    private final List<String> failures = new ArrayList<>();
    private int done;

    Recorder(String benchmark, BenchOptions options, Results results, PrintWriter out) {
        this.benchmark = benchmark;
        this.options = options;
        this.results = results;
        this.out = out;
    }

    /** Lets all contenders take turns of {@code millis} and records their figures. */
    void compare(int of, int millis, List<Turn> turns) throws IOException, InterruptedException {
        compare(of, 0, millis, turns);
    }

    /** As before, after each has run for {@code warmUpMillis}. */
    void compare(int of, int warmUpMillis, int millis, List<Turn> turns) throws IOException, InterruptedException {
        if (turns.isEmpty()) {
            throw new IOException("nothing to measure: none of the rungs that were asked for can run here");
        }
        Map<Turn, Spread> spreads = new Interleaving(options.rounds(), warmUpMillis, millis, failures).run(turns);
        Turn first = turns.get(0);
        out.printf("[%d/%d] %s, %s, %s:%n", ++done, of, first.subject(), first.what(), first.unit());
        for (Map.Entry<Turn, Spread> entry : spreads.entrySet()) {
            boolean both = entry.getKey().what().equals(Direction.GRADIENTS.word());
            String name = entry.getKey().contender().name();
            add(both ? name + ", both gradients" : name, entry.getKey(), entry.getValue());
        }
        failures.forEach(line -> out.println("    failed: " + line));
        failures.clear();
        out.flush();
    }

    /** Records one figure and shows it under a label. */
    void add(String label, Turn turn, Spread spread) throws IOException {
        Contender contender = turn.contender();
        boolean bytes = turn.unit().equals(BYTES);
        String figure = bytes ? Figures.megabytes(spread.median()) + " MB" : Figures.plain(spread.median());
        String range = spread.rounds() < 2
                ? ""
                : "  (" + Figures.plain(spread.low()) + " to " + Figures.plain(spread.high()) + ", " + spread.rounds()
                        + " rounds)";
        out.printf("    %-40s %10s%s%n", label, figure, range);
        results.add(new Row(
                benchmark,
                turn.subject(),
                turn.what(),
                contender.name(),
                turn.unit(),
                spread.median(),
                spread.low(),
                spread.high(),
                spread.rounds(),
                options.threads(),
                contender.version(),
                Machine.description(results.load()),
                Machine.jdk(),
                contender.flags()));
        out.flush();
    }
}
