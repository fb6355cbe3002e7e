package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.NaiveConv;
import convkit.nn.conv.Rung;
import convkit.nn.conv.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ScalingCurvesTest {

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
            shown.add(rendering.text());
        }
    };

    private static ConvGeometry batch(int n) {
        return new ConvGeometry(n, 1, 1, 1, 4, 4, Window.of(3), Window.of(3));
    }

    private ScalingCurves curves() {
        return ScalingCurves.of(
                        List.of(new Rung("naive", geometry -> true, NaiveConv::new), KernelLadderTest.missing()))
                .along("batch", new int[] {1, 4}, ScalingCurvesTest::batch);
    }

    private Stopwatch fiveMilliseconds() {
        return new Stopwatch(0.001, () -> clock.getAndAdd(5_000_000));
    }

    @Test
    void everyPointIsMeasuredAndShown() {
        ScalingCurves curves = curves();
        curves.measure(sink, fiveMilliseconds());

        assertThat(curves.milliseconds("batch", "naive")).containsExactly(5, 5);
        assertThat(curves.milliseconds("batch", "gpu")).containsExactly(Double.NaN, Double.NaN);
        assertThat(curves.missing())
                .containsEntry("gpu", "there is none; buy one")
                .hasSize(1);
        assertThat(shown)
                .hasSize(4)
                .startsWith(
                        "Milliseconds of a forward convolution; batch 1, naive: 5.00.",
                        "Milliseconds of a forward convolution; batch 1, naive: 5.00; batch 4, naive: 5.00.");
        assertThat(curves.picture().render().data()).containsKey("image/png");
    }

    @Test
    void theSecondRoundCounts() {
        ScalingCurves curves = curves();
        curves.measure(sink, new Stopwatch(0.001, () -> clock.getAndAdd(shown.size() < 2 ? 5_000_000 : 2_000_000)));

        assertThat(curves.milliseconds("batch", "naive")).containsExactly(2, 2);
    }

    @Test
    void beforeTheFirstPointThereIsAnEmptyFrame() {
        assertThat(curves().along("map", new int[] {8}, ScalingCurvesTest::batch)
                        .picture()
                        .render()
                        .text())
                .isEqualTo("Milliseconds of a forward convolution.");
    }

    @Test
    void anInterruptStopsIt() {
        ScalingCurves curves = ScalingCurves.of(List.of(new Rung("naive", geometry -> true, NaiveConv::new)))
                .along("batch", new int[] {1, 4}, n -> {
                    if (n == 4) {
                        Thread.currentThread().interrupt();
                    }
                    return batch(n);
                });
        curves.measure(sink, fiveMilliseconds());

        assertThat(curves.milliseconds("batch", "naive")).containsExactly(5, Double.NaN);
        assertThat(shown).hasSize(1);
    }

    @Test
    void unknownAxesAreNamed() {
        assertThatThrownBy(() -> curves().milliseconds("time", "naive"))
                .hasMessage("scaling curves: nothing grows along 'time'; there are batch");
    }
}
