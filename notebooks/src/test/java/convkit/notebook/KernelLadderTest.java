package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.NaiveConv;
import convkit.nn.conv.Rung;
import convkit.nn.conv.RungUnavailableException;
import convkit.nn.conv.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class KernelLadderTest {

    static final ConvGeometry WORK = new ConvGeometry(2, 3, 4, 1, 8, 8, Window.of(3), Window.of(3));

    private final AtomicLong clock = new AtomicLong();
    private final List<String> shown = new ArrayList<>();

    private final Sink sink = new Sink() {
        @Override
        public String display(Rendering rendering) {
            shown.add(rendering.text());
            return "id";
        }

        @Override
        public void update(String id, Rendering rendering) {
            shown.add(id + " " + rendering.text());
        }
    };

    static Rung missing() {
        return new Rung("gpu", geometry -> true, () -> {
            throw new RungUnavailableException("gpu", "there is none", "buy one");
        });
    }

    private Rung naive() {
        return new Rung("naive", geometry -> true, NaiveConv::new);
    }

    /** Each call takes so long, whatever it does. */
    private Stopwatch stopwatch(long... milliseconds) {
        return new Stopwatch(0.001, () -> clock.getAndAdd(1_000_000 * milliseconds[0]));
    }

    @Test
    void allRungsAreTimedAndThoseThatAreMissingSayWhy() {
        KernelLadder ladder = KernelLadder.of(WORK, List.of(naive(), missing()))
                .below("own", (g, x, weight, bias, y) -> new NaiveConv().forward(g, x, weight, bias, y));

        ladder.climb(sink, stopwatch(5));
        List<KernelLadder.Step> steps = ladder.steps();

        assertThat(steps).extracting(KernelLadder.Step::name).containsExactly("own", "naive", "gpu");
        assertThat(steps).extracting(KernelLadder.Step::obstacle).containsExactly("", "", "there is none; buy one");
        assertThat(ladder.seconds("naive")).isEqualTo(0.005);
        assertThat(ladder.seconds("gpu")).isNaN();
        assertThat(ladder.largestDifference()).isZero();
        assertThat(ladder.ratio("naive", "own")).isEqualTo("naive is 1.0 times as fast as own");
        assertThat(ladder.ratio("gpu", "own")).isEqualTo("gpu was not timed on this machine");
        assertThat(shown).hasSize(4);
        assertThat(shown.get(3))
                .startsWith("id Forward convolution 2×3×8×8 → 2×4×6×6, kernels 3×3")
                .endsWith("gpu cannot run here, there is none; buy one.");
    }

    /** Once the first rung has been shown, the clock goes ten times as fast. */
    @Test
    void whatIsSlowerIsCalledSlower() {
        KernelLadder ladder = KernelLadder.of(WORK, List.of(naive()))
                .below("own", (g, x, weight, bias, y) -> new NaiveConv().forward(g, x, weight, bias, y));
        long[] step = {1_000_000};
        ladder.climb(sink, new Stopwatch(0.001, () -> {
            if (shown.size() == 2) {
                step[0] = 10_000_000;
            }
            return clock.getAndAdd(step[0]);
        }));

        assertThat(ladder.ratio("naive", "own")).isEqualTo("naive takes 10.0 times as long as own");
        assertThat(ladder.ratio("own", "naive")).isEqualTo("own is 10.0 times as fast as naive");
    }

    /** 2·2·4·36·27 operations in 5 ms. */
    @Test
    void theTableCountsOperationsPerSecond() {
        KernelLadder ladder = KernelLadder.of(WORK, List.of(naive(), missing()));
        ladder.climb(sink, stopwatch(5));
        Table table = ladder.table();

        assertThat(table.doubleColumn("GFLOP/s").get(0)).isEqualTo(0.00311);
        assertThat(table.doubleColumn("ms").get(0)).isEqualTo(5);
        assertThat(table.doubleColumn("ms").isMissing(1)).isTrue();
        assertThat(table.stringColumn(5).get(1)).isEqualTo("not here: there is none; buy one");
    }

    @Test
    void aWrongResultIsSeen() {
        for (float wrong : new float[] {1, Float.NaN}) {
            KernelLadder ladder = KernelLadder.of(WORK, List.of(naive())).below("ours", (g, x, weight, bias, y) -> {
                new NaiveConv().forward(g, x, weight, bias, y);
                y[5] += wrong;
            });
            ladder.climb(sink, stopwatch(5));
            assertThat(ladder.largestDifference()).isGreaterThan(0.01);
        }
    }

    @Test
    void anInterruptStopsTheClimb() {
        KernelLadder ladder = KernelLadder.of(WORK, List.of(naive()))
                .below("own", (g, x, weight, bias, y) -> Thread.currentThread().interrupt());

        ladder.climb(sink, stopwatch(5));

        assertThat(ladder.steps()).isEmpty();
        assertThat(Thread.interrupted()).isFalse();
        assertThat(shown).hasSize(1);
    }

    @Test
    void theRungsAreThoseOfTheLibrary() {
        KernelLadder ladder = KernelLadder.of(WORK);
        ladder.climb(sink, stopwatch(5));

        assertThat(ladder.steps())
                .extracting(KernelLadder.Step::name)
                .containsExactly("naive", "im2col", "vector", "aparapi");
        assertThat(ladder.largestDifference()).isLessThan(1e-5);
    }
}
