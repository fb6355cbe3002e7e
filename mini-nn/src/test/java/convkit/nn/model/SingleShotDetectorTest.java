package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SingleShotDetectorTest {

    private final SingleShotDetector detector = new SingleShotDetector(3, 2, new SplittableRandom(8));

    /** Convolutions 9·in·out and batch norm 2·out; three heads of 9·64·(4·7) + 4·7. */
    @Test
    void parametersByHand() {
        int backbone = (9 * 3 * 16 + 32) + (9 * 16 * 32 + 64) + (9 * 32 * 64 + 128) + 2 * (9 * 64 * 64 + 128);
        assertThat(detector.parameterCount()).isEqualTo(backbone + 3 * (9 * 64 * 28 + 28));
    }

    @Test
    void runsForwardAndBackwardOneRowPerAnchor() {
        Tensor y = NetworkCheck.runsForwardAndBackward(detector, 2, 3, 64, 48);
        assertThat(y.shape()).containsExactly(2, 4 * (8 * 6 + 4 * 3 + 2 * 2), 7);
        assertThat(detector.anchors(64, 48).boxes()).hasSize(y.dim(1));
        assertThat(detector.logits(y).shape()).containsExactly(2 * y.dim(1), 3);
        assertThat(detector.offsets(y).shape()).containsExactly(2 * y.dim(1), 4);
        assertThat(detector.offsets(y).get(1, 0)).isEqualTo(y.get(0, 1, 3));
    }

    @Test
    void anchorsAreCentredOnTheirPositions() {
        List<Box> boxes = detector.anchors(64, 64).boxes();
        assertThat(boxes).hasSize(336);
        assertThat(boxes.get(0)).isEqualTo(new Box(0.5 / 8, 0.5 / 8, 0.2, 0.2));
        assertThat(boxes.get(4)).isEqualTo(new Box(1.5 / 8, 0.5 / 8, 0.2, 0.2));
        assertThat(boxes.get(1).width() / boxes.get(1).height()).isCloseTo(2, within(1e-9));
        assertThat(boxes.get(2).width() / boxes.get(2).height()).isCloseTo(0.5, within(1e-9));
        assertThat(boxes.get(334).width() * boxes.get(334).height()).isCloseTo(0.81, within(1e-9));
        // Half-way from scale 0.2 to 0.55.
        assertThat(boxes.get(3).width() * boxes.get(3).height()).isCloseTo(0.2 * 0.55, within(1e-9));
        assertThat(boxes.get(3).width()).isEqualTo(boxes.get(3).height());
    }

    /**
     * Zero weights but for two biases of each head's second anchor, kind 1, moved to the right by half its width: the second
     * anchor of four reports kind 1 there. The picture is a single position of each map.
     */
    @Test
    void theOrderOfTheOutputIsThatOfTheAnchors() {
        detector.parameters().forEach((name, parameter) -> {
            if (name.startsWith("head")) {
                Arrays.fill(parameter.data(), 0);
            }
            if (name.startsWith("head") && name.endsWith("bias")) {
                parameter.data()[7 + 2] = 20;
                parameter.data()[7 + 3] = 0.5f;
            }
        });
        List<Detection> found = detector.detect(Tensor.zeros(1, 3, 8, 8), 0.9, 1);
        assertThat(found).hasSize(3).allMatch(detection -> detection.label() == 1);
        Box anchor = detector.anchors(8, 8).boxes().get(1);
        assertThat(found.get(0).box().centerX()).isCloseTo(0.5 + anchor.width() / 2, within(1e-6));
        assertThat(found.get(0).box().width()).isCloseTo(anchor.width(), within(1e-6));
    }

    /** Two unit squares, one moved by half: they share ½ and cover 1½. */
    @Test
    void intersectionOverUnion() {
        Box a = new Box(0.5, 0.5, 1, 1);
        assertThat(a.iou(new Box(1, 0.5, 1, 1))).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(a.iou(a)).isEqualTo(1);
        assertThat(a.iou(new Box(2, 0.5, 1, 1))).isZero();
        assertThat(a.iou(new Box(0.5, 0.5, 0.5, 0.5))).isEqualTo(0.25);
    }

    @Test
    void suppressionKeepsTheMostConfidentOfEachClass() {
        Box box = new Box(0.5, 0.5, 0.2, 0.2);
        Detection weak = new Detection(new Box(0.51, 0.5, 0.2, 0.2), 0, 0.6);
        Detection strong = new Detection(box, 0, 0.9);
        Detection otherClass = new Detection(box, 1, 0.5);
        Detection far = new Detection(new Box(0.1, 0.1, 0.2, 0.2), 0, 0.7);
        assertThat(Detection.suppressNonMaxima(List.of(weak, strong, otherClass, far), 0.5))
                .containsExactly(strong, far, otherClass);
    }

    @Test
    void encodingIsUndoneByDecoding() {
        Box anchor = new Box(0.25, 0.75, 0.2, 0.4);
        assertThat(Anchors.encode(anchor, new Box(0.35, 0.75, 0.2, 0.8)))
                .containsExactly(new float[] {0.5f, 0, 0, (float) Math.log(2)}, within(1e-6f));
        Box box = new Box(0.3, 0.6, 0.1, 0.5);
        assertThat(Anchors.decode(anchor, Anchors.encode(anchor, box)).iou(box)).isCloseTo(1, within(1e-5));
    }

    /** An object of an anchor's own place and size is that anchor's; one too small for all still gets one. */
    @Test
    void everyObjectHasAnAnchor() {
        Anchors anchors = detector.anchors(64, 64);
        List<Box> boxes = anchors.boxes();
        int[] matched = anchors.match(List.of(boxes.get(40), new Box(0.06, 0.06, 0.02, 0.02)), 0.5);
        assertThat(matched[40]).isZero();
        assertThat(Arrays.stream(matched).filter(object -> object == 1)).hasSize(1);
        assertThat(Arrays.stream(matched)
                        .filter(object -> object == Anchors.BACKGROUND)
                        .count())
                .isGreaterThan(320);
    }

    /** A thing of an anchor's own place and size: that anchor's row says its class and no offsets; the rest is nothing. */
    @Test
    void targetsSayWhatEachAnchorHasToFind() {
        Box anchor = detector.anchors(64, 64).boxes().get(40);
        Box beside =
                new Box(anchor.centerX() + 0.1 * anchor.width(), anchor.centerY(), anchor.width(), anchor.height());
        Tensor targets = detector.targets(
                64, 64, List.of(List.of(), List.of(new Thing(anchor, 1)), List.of(new Thing(beside, 0))), 0.9);
        assertThat(targets.shape()).containsExactly(3, 336, 7);
        assertThat(row(targets, 0, 40)).containsExactly(1, 0, 0, 0, 0, 0, 0);
        assertThat(row(targets, 1, 40)).containsExactly(0, 0, 1, 0, 0, 0, 0);
        assertThat(row(targets, 1, 41)).containsExactly(1, 0, 0, 0, 0, 0, 0);
        assertThat(row(targets, 2, 40)).containsExactly(new float[] {0, 1, 0, 0.1f, 0, 0, 0}, within(1e-6f));
    }

    private static float[] row(Tensor targets, int picture, int anchor) {
        float[] row = new float[targets.dim(2)];
        for (int i = 0; i < row.length; i++) {
            row[i] = targets.get(picture, anchor, i);
        }
        return row;
    }

    @Test
    void edgesOfABox() {
        Box box = Box.between(0.125, 0.25, 0.5, 1);
        assertThat(box).isEqualTo(new Box(0.3125, 0.625, 0.375, 0.75));
        assertThat(new double[] {box.left(), box.top(), box.right(), box.bottom()})
                .containsExactly(0.125, 0.25, 0.5, 1);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() ->
                        detector.targets(64, 64, List.of(List.of(new Thing(new Box(0.5, 0.5, 0.2, 0.2), 2))), 0.5))
                .hasMessage("targets: label 2 in picture 0 but 2 classes have labels 0 to 1");
        assertThatThrownBy(() -> new Box(0, 0, 0, 1))
                .hasMessage("box: width is 0.0 and height 1.0 but both must be above 0");
        assertThatThrownBy(() -> detector.detect(Tensor.zeros(2, 3, 8, 8), 0.5, 0.5))
                .hasMessage("detect: 2 pictures given but it looks at 1; slice the batch");
    }
}
