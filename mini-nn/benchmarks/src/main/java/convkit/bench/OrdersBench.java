package convkit.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** {@code ./kit bench orders}: the rung {@code naive} beside the same seven loops in other orders, on one thread. */
final class OrdersBench {

    /** Shapes as in exercises and lessons, where a student's own loops or this rung are waited for. */
    private static final List<String> SHAPES =
            List.of("LeNet C1", "LeNet C3", "ResNet-20 stage 1", "ResNet-20 stage 3");

    private static final List<Direction> DIRECTIONS =
            List.of(Direction.FORWARD, Direction.GRAD_INPUT, Direction.GRAD_WEIGHT);

    private final BenchOptions options;
    private final Cast cast;

    OrdersBench(BenchOptions options, Cast cast) {
        this.options = options;
        this.cast = cast;
    }

    void run(Results results, PrintWriter out) throws IOException, InterruptedException {
        Recorder recorder = new Recorder("orders", options, results, out);
        List<ConvCase> cases = options.quick()
                ? List.of(ConvCase.SMALL)
                : ConvCase.TABLE.stream()
                        .filter(one -> SHAPES.contains(one.name()))
                        .toList();
        for (ConvCase one : cases) {
            for (Direction direction : DIRECTIONS) {
                List<Turn> turns = cast.rungs().stream()
                        .map(order -> ConvBench.conv(order, one, direction, options.warmUpMillis()))
                        .toList();
                recorder.compare(cases.size() * DIRECTIONS.size(), options.millis(), turns);
            }
        }
    }
}
