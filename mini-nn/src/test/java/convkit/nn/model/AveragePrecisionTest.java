package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AveragePrecisionTest {

    private static final Box LEFT = new Box(0.25, 0.5, 0.2, 0.2);
    private static final Box RIGHT = new Box(0.75, 0.5, 0.2, 0.2);
    private static final Box NOWHERE = new Box(0.5, 0.1, 0.1, 0.1);

    /**
     * Two things; found: one (0.9), a false alarm (0.8), the other (0.7). Precision 1, ½, ⅔ at recall ½, ½, 1: ½·1 + ½·⅔ = ⅚.
     */
    @Test
    void areaByHand() {
        AveragePrecision precision = AveragePrecision.of(
                List.of(List.of(
                        new Detection(RIGHT, 0, 0.7), new Detection(LEFT, 0, 0.9), new Detection(NOWHERE, 0, 0.8))),
                List.of(List.of(new Thing(LEFT, 0), new Thing(RIGHT, 0))),
                0,
                0.5);
        assertThat(precision.recall()).containsExactly(0.5, 0.5, 1.0);
        assertThat(precision.precision()).containsExactly(1.0, 0.5, 2.0 / 3);
        assertThat(precision.value()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(precision.things()).isEqualTo(2);
    }

    @Test
    void aSecondBoxOnOneThingIsAFalseAlarm() {
        AveragePrecision precision = AveragePrecision.of(
                List.of(List.of(new Detection(LEFT, 0, 0.9), new Detection(LEFT, 0, 0.8))),
                List.of(List.of(new Thing(LEFT, 0))),
                0,
                0.5);
        assertThat(precision.precision()).containsExactly(1.0, 0.5);
        assertThat(precision.value()).isEqualTo(1);
    }

    /** Of one class the other's boxes are no things, and a box in another picture finds nothing. */
    @Test
    void classesAndPicturesAreKeptApart() {
        List<List<Thing>> things = List.of(List.of(new Thing(LEFT, 0)), List.of(new Thing(RIGHT, 1)));
        List<List<Detection>> found =
                List.of(List.of(new Detection(LEFT, 1, 0.9)), List.of(new Detection(RIGHT, 1, 0.8)));
        assertThat(AveragePrecision.of(found, things, 0, 0.5).value()).isZero();
        assertThat(AveragePrecision.of(found, things, 1, 0.5).precision()).containsExactly(0.0, 0.5);
        assertThat(AveragePrecision.mean(found, things, 2, 0.5)).isCloseTo(0.25, within(1e-12));
    }

    /** A box half beside the thing overlaps it by ⅓. */
    @Test
    void theLimitDecides() {
        Box beside = new Box(0.35, 0.5, 0.2, 0.2);
        List<List<Detection>> found = List.of(List.of(new Detection(beside, 0, 0.9)));
        List<List<Thing>> things = List.of(List.of(new Thing(LEFT, 0)));
        assertThat(AveragePrecision.of(found, things, 0, 0.3).value()).isEqualTo(1);
        assertThat(AveragePrecision.of(found, things, 0, 0.35).value()).isZero();
    }

    @Test
    void twoThingsOfTheSameBoxAreTwo() {
        List<List<Thing>> things = List.of(List.of(new Thing(LEFT, 0), new Thing(LEFT, 0)));
        assertThat(AveragePrecision.of(List.of(List.of(new Detection(LEFT, 0, 0.9))), things, 0, 0.5)
                        .recall())
                .containsExactly(0.5);
    }

    @Test
    void oneListPerPicture() {
        assertThatThrownBy(() -> AveragePrecision.of(List.of(), List.of(List.of()), 0, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("average precision: detections in 0 pictures but things in 1 pictures; give one list per"
                        + " picture");
        assertThat(AveragePrecision.of(List.of(List.of()), List.of(List.of()), 0, 0.5)
                        .value())
                .isZero();
    }
}
