package convkit.nn.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Conv2d;
import convkit.nn.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GradientAscentTest {

    /** h = 2x. */
    private static Objective twice() {
        Conv2d conv = new Conv2d(1, 1, 1, new Random(1)).withoutBias();
        conv.weight().set(2, 0, 0, 0, 0);
        return Objective.map(conv, 0);
    }

    private final Tensor start = Tensor.of(new float[] {3, 4}, 1, 1, 1, 2);

    @Test
    void climbsAsInTheWorkedExample() {
        GradientAscent.Climb climb = GradientAscent.on(twice()).rate(5).steps(2).from(start);

        assertThat(climb.picture().data()).containsExactly(new float[] {15, 20}, within(1e-5f));
        assertThat(climb.values()).containsExactly(new float[] {10, 30, 50}, within(1e-4f));
        assertThat(climb.last()).isEqualTo(climb.values()[2]);
        assertThat(start.data()).containsExactly(3, 4);
    }

    @Test
    void normalisedStepsHaveOneLength() {
        // gradient (1.2, 1.6), root mean square √2: each step moves by √2·(0.6, 0.8)
        GradientAscent.Climb climb =
                GradientAscent.on(twice()).rate(1).steps(1).normalised().from(start);

        float root = (float) Math.sqrt(2);
        assertThat(climb.picture().data())
                .containsExactly(new float[] {3 + 0.6f * root, 4 + 0.8f * root}, within(1e-5f));
    }

    @Test
    void pixelsFadeAndStayInRange() {
        Tensor faded = GradientAscent.on(twice())
                .rate(5)
                .steps(1)
                .fading(0.5)
                .from(start)
                .picture();
        Tensor bounded = GradientAscent.on(twice())
                .rate(5)
                .steps(3)
                .within(0, 10)
                .from(start)
                .picture();

        assertThat(faded.data()).containsExactly(new float[] {4.5f, 6}, within(1e-5f));
        assertThat(bounded.data()[1]).isEqualTo(10);
    }

    @Test
    void endsWhenItIsEnough() {
        GradientAscent.Climb climb =
                GradientAscent.on(twice()).rate(5).steps(100).until(25).from(start);

        assertThat(climb.values()).hasSize(2);
        assertThat(climb.last()).isCloseTo(30, within(1e-4f));
        assertThat(climb.picture().data()[0]).isCloseTo(9, within(1e-5f));
    }

    @Test
    void withoutAnswerThePictureStays() {
        Tensor black = Tensor.zeros(1, 1, 1, 2);

        assertThat(GradientAscent.on(twice())
                        .normalised()
                        .steps(3)
                        .from(black)
                        .picture()
                        .data())
                .containsOnly(0);
        assertThat(GradientAscent.on(twice()).steps(0).from(start).values()).containsExactly(10);
    }

    @Test
    void anInterruptEndsTheClimb() {
        Thread.currentThread().interrupt();
        GradientAscent.Climb climb = GradientAscent.on(twice()).steps(1000).from(start);

        assertThat(climb.values()).hasSize(1);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void wrongSettingsAreExplained() {
        GradientAscent ascent = GradientAscent.on(twice());

        assertThatThrownBy(() -> ascent.rate(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gradient ascent: rate is 0.0 but must be a finite number above 0");
        assertThatThrownBy(() -> ascent.steps(-1)).hasMessage("gradient ascent: -1 steps given but 0 is the least");
        assertThatThrownBy(() -> ascent.fading(1))
                .hasMessage("gradient ascent: decay is 1.0 but must be at least 0 and below 1");
        assertThatThrownBy(() -> ascent.within(1, 0))
                .hasMessage("gradient ascent: pixels within 1.0 to 0.0 are impossible; give the smaller bound first");
    }
}
