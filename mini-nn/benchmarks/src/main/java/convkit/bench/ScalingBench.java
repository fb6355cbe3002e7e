package convkit.bench;

import convkit.nn.conv.Window;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** {@code ./kit bench scaling}: how the time of a forward pass grows with batch, channels, map size and threads. */
final class ScalingBench {

    /** What is varied, from a 3×3 convolution of 16×32×32×32 to 32 channels. */
    static final List<String> SWEEPS = List.of("batch", "channels", "map size", "threads");

    private static final Window WINDOW = Window.of(3).padding(1);
    private static final String UNIT = "ms";

    private final BenchOptions options;
    private final Cast cast;

    ScalingBench(BenchOptions options, Cast cast) {
        this.options = options;
        this.cast = cast;
    }

    void run(Results results, PrintWriter out) throws IOException, InterruptedException {
        Recorder recorder = new Recorder("scaling", options, results, out);
        Map<String, IntFunction<ConvCase>> sweeps = new LinkedHashMap<>();
        sweeps.put("batch", n -> ConvCase.square("batch=" + n, n, 32, 32, 32, WINDOW));
        sweeps.put("channels", c -> ConvCase.square("channels=" + c, 16, c, 32, c, WINDOW));
        sweeps.put("map size", s -> ConvCase.square("map size=" + s, 16, 32, s, 32, WINDOW));
        int[][] values = options.quick()
                ? new int[][] {{1, 2}, {1, 2}, {4, 8}}
                : new int[][] {{1, 2, 4, 8, 16, 32, 64}, {4, 8, 16, 32, 64, 128}, {4, 8, 16, 32, 64, 128}};
        int all = values[0].length + values[1].length + values[2].length + options.threads();
        int sweep = 0;
        for (IntFunction<ConvCase> shape : sweeps.values()) {
            for (int value : values[sweep++]) {
                recorder.compare(
                        all, options.millis(), turns(shape.apply(value), cast.rungs(), cast.other(Cast.SAME_SIZE)));
            }
        }
        threads(recorder, all);
    }

    private void threads(Recorder recorder, int all) throws IOException, InterruptedException {
        for (int threads = 1; threads <= options.threads(); threads++) {
            List<Contender> rungs = new ArrayList<>();
            Contender blas = null;
            try {
                for (Contender rung : cast.rungs()) {
                    rungs.add(cast.rung(rung.name(), threads));
                }
                if (cast.other(Cast.SAME_SIZE) != null) {
                    blas = cast.openBlas(Cast.SAME_SIZE, threads);
                }
                ConvCase one = ConvCase.square("threads=" + threads, 16, 32, options.quick() ? 8 : 32, 32, WINDOW);
                recorder.compare(all, options.millis(), turns(one, rungs, blas));
            } catch (ContenderException e) {
                throw new IOException(e.getMessage(), e);
            } finally {
                rungs.forEach(Contender::close);
                if (blas != null) {
                    blas.close();
                }
            }
        }
    }

    private List<Turn> turns(ConvCase one, List<Contender> rungs, Contender blas) {
        List<Turn> turns = new ArrayList<>();
        for (Contender rung : rungs) {
            turns.add(inMillis(ConvBench.conv(rung, one, Direction.FORWARD, options.warmUpMillis())));
        }
        if (blas != null) {
            int[] mnk = Direction.FORWARD.product(one.geometry());
            turns.add(inMillis(ConvBench.product(blas, one, Direction.FORWARD, options.warmUpMillis(), mnk)));
        }
        return turns;
    }

    private static Turn inMillis(Turn turn) {
        return new Turn(turn.contender(), turn.command(), turn.subject(), turn.what(), UNIT, nanos -> nanos / 1e6);
    }
}
