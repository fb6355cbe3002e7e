package convkit.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** {@code ./kit bench conv}: every rung, OpenBLAS and the peers on the shapes of {@link ConvCase#TABLE}. */
final class ConvBench {

    private static final String UNIT = "GFLOP/s";
    private static final int PEAK_SIZE = 2048;
    private static final List<Direction> DIRECTIONS =
            List.of(Direction.FORWARD, Direction.GRAD_INPUT, Direction.GRAD_WEIGHT);

    private final BenchOptions options;
    private final Cast cast;

    ConvBench(BenchOptions options, Cast cast) {
        this.options = options;
        this.cast = cast;
    }

    void run(Results results, PrintWriter out) throws IOException, InterruptedException {
        List<ConvCase> cases = options.quick() ? List.of(ConvCase.SMALL) : ConvCase.TABLE;
        Recorder recorder = new Recorder("conv", options, results, out);
        for (ConvCase one : cases) {
            for (Direction direction : DIRECTIONS) {
                recorder.compare(cases.size() * DIRECTIONS.size(), options.millis(), turns(one, direction));
            }
        }
    }

    private List<Turn> turns(ConvCase one, Direction direction) {
        List<Turn> turns = new ArrayList<>();
        for (Contender rung : cast.rungs()) {
            turns.add(conv(rung, one, direction, options.warmUpMillis()));
        }
        int peak = options.quick() ? PEAK_SIZE / 16 : PEAK_SIZE;
        addProduct(turns, Cast.PEAK, one, direction, peak, peak, peak);
        addProduct(turns, Cast.PEAK_AVX512, one, direction, peak, peak, peak);
        addProduct(turns, Cast.SAME_SIZE, one, direction, direction.product(one.geometry()));
        if (cast.other(Cast.PYTORCH) != null) {
            turns.add(conv(cast.other(Cast.PYTORCH), one, direction, options.warmUpMillis()));
        }
        Contender dl4j = cast.other(Cast.DEEPLEARNING4J);
        if (dl4j != null && direction != Direction.GRAD_INPUT) {
            // It computes both gradients at once; they are taken in the turn of the second.
            Direction offered = direction == Direction.FORWARD ? direction : Direction.GRADIENTS;
            turns.add(conv(dl4j, one, offered, options.warmUpMillis()));
        }
        return turns;
    }

    /** The turn of a rung or a peer. */
    static Turn conv(Contender contender, ConvCase one, Direction direction, int warmUpMillis) {
        String command = "conv " + one.words() + " " + direction.word() + " " + warmUpMillis;
        double operations = direction.operations(one.geometry());
        return new Turn(contender, command, one.name(), direction.word(), UNIT, nanos -> operations / nanos);
    }

    private void addProduct(List<Turn> turns, String name, ConvCase one, Direction direction, int... mnk) {
        Contender contender = cast.other(name);
        if (contender != null) {
            turns.add(product(contender, one, direction, options.warmUpMillis(), mnk));
        }
    }

    /** The turn of OpenBLAS. */
    static Turn product(Contender contender, ConvCase one, Direction direction, int warmUpMillis, int... mnk) {
        String sizes = Arrays.stream(mnk).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        double operations = 2.0 * mnk[0] * mnk[1] * mnk[2];
        String command = "sgemm " + sizes + " " + warmUpMillis;
        return new Turn(contender, command, one.name(), direction.word(), UNIT, nanos -> operations / nanos);
    }
}
