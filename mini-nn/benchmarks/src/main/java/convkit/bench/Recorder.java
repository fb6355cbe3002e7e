package convkit.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs comparisons one after the other, shows each as soon as it is done, and keeps its figures. */
final class Recorder {

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
        if (turns.isEmpty()) {
            throw new IOException("nothing to measure: none of the rungs that were asked for can run here");
        }
        Map<Turn, Spread> spreads = new Interleaving(options.rounds(), millis, failures).run(turns);
        Turn first = turns.get(0);
        out.printf("[%d/%d] %s, %s, %s:%n", ++done, of, first.subject(), first.what(), first.unit());
        for (Map.Entry<Turn, Spread> entry : spreads.entrySet()) {
            add(entry.getKey(), entry.getValue());
        }
        failures.forEach(line -> out.println("    failed: " + line));
        failures.clear();
        out.flush();
    }

    /** Records and shows one figure. */
    void add(Turn turn, Spread spread) throws IOException {
        Contender contender = turn.contender();
        out.printf(
                Locale.ROOT,
                "    %-20s %10s  (%s to %s, %d rounds)%s%n",
                contender.name(),
                Figures.plain(spread.median()),
                Figures.plain(spread.low()),
                Figures.plain(spread.high()),
                spread.rounds(),
                turn.what().equals(Direction.GRADIENTS.word()) ? " for both gradients in one call" : "");
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
                Machine.description(),
                Machine.jdk(),
                contender.flags()));
        out.flush();
    }
}
