package convkit.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets all contenders take turns, round after round: whatever else the machine does meanwhile hits all of them, so that the
 * ratios hold even where the figures waver.
 */
final class Interleaving {

    private static final int PAUSE_MILLIS = 30;
    private static final int FEW = 3;
    private static final double SLOW_SECONDS = 3;

    private final int rounds;
    private final int warmUpMillis;
    private final int millis;
    private final List<String> failures;

    /**
     * @param rounds how often each takes its turn; one that needs seconds more for it does so three times only
     * @param warmUpMillis how long each runs before its first turn, so that its code is compiled; 0 if it sees to that itself
     * @param millis how long a turn takes, unless a single call takes longer
     * @param failures takes a line for each contender that cannot do it
     */
    Interleaving(int rounds, int warmUpMillis, int millis, List<String> failures) {
        this.rounds = rounds;
        this.warmUpMillis = warmUpMillis;
        this.millis = millis;
        this.failures = failures;
    }

    /**
     * The figures of those that could do it, in the order of the turns.
     *
     * @param turns one for each contender: a worker keeps one thing prepared
     */
    Map<Turn, Spread> run(List<Turn> turns) throws InterruptedException {
        Map<Turn, List<Double>> figures = new LinkedHashMap<>();
        Agreement agreement = new Agreement();
        for (Turn turn : turns) {
            if (attempt(() -> prepare(turn, agreement), turn)) {
                figures.put(turn, new ArrayList<>());
            }
        }
        List<Turn> left = new ArrayList<>(figures.keySet());
        for (int round = 0; round < rounds; round++) {
            for (Turn turn : List.copyOf(left)) {
                // Threads of others may spin for a while after their last call.
                Thread.sleep(PAUSE_MILLIS);
                List<Double> sofar = figures.get(turn);
                long start = System.nanoTime();
                boolean done = attempt(
                        () -> sofar.add(
                                turn.figure().applyAsDouble(turn.contender().run(millis))),
                        turn);
                boolean slow = System.nanoTime() - start > SLOW_SECONDS * 1e9 + 2e6 * millis;
                if (!done || slow && sofar.size() >= FEW) {
                    left.remove(turn);
                }
            }
            // Nobody always follows the same other.
            Collections.rotate(left, 1);
        }
        Map<Turn, Spread> spreads = new LinkedHashMap<>();
        figures.forEach((turn, values) -> {
            if (!values.isEmpty()) {
                spreads.put(
                        turn,
                        Spread.of(
                                values.stream().mapToDouble(Double::doubleValue).toArray()));
            }
        });
        return spreads;
    }

    private void prepare(Turn turn, Agreement agreement) throws ContenderException {
        String said = turn.contender().prepare(turn.command());
        if (!said.isEmpty()) {
            agreement.check(turn.contender(), said);
        }
        if (warmUpMillis > 0) {
            turn.contender().run(warmUpMillis);
        }
    }

    private boolean attempt(Attempt attempt, Turn turn) {
        try {
            attempt.make();
            return true;
        } catch (ContenderException e) {
            failures.add(turn.subject() + ", " + turn.what() + ": " + e.getMessage());
            return false;
        }
    }

    private interface Attempt {
        void make() throws ContenderException;
    }
}
