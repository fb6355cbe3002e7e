package convkit.solutions.detection;

import convkit.solutions.Solutions;
import convkit.solutions.detection.alternative.TabulatedMatching;

/** The solutions of {@code anchor-matching}. */
final class AnchorMatchingSolutions {

    private static final String CLAIM = "match[closest(anchors, objects, object)] = object;";

    private AnchorMatchingSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("anchor-matching", MyAnchorMatching.class)
                .alternative(TabulatedMatching::new)
                .hiddenTests(AnchorMatchingHiddenTests.class);
        wrongChoices(builder);
        wrongClaims(builder);
        return builder.build();
    }

    private static void wrongChoices(Solutions.Builder builder) {
        builder.wrong(
                        "last-good-object",
                        "anchorsGetTheirBestObject",
                        "Each anchor gets the last object that it overlaps by enough. Remember the best IoU so far and replace"
                                + " it only by a larger one.")
                .replacing("iou >= minIou && iou > best", "iou >= minIou")
                .wrong(
                        "first-good-object",
                        "anchorsGetTheirBestObject",
                        "Each anchor gets the first object that it overlaps by enough, even if it overlaps another one more.")
                .replacing("iou >= minIou && iou > best", "iou >= minIou && match[anchor] < 0")
                .wrong(
                        "no-background",
                        "anchorsGetTheirBestObject",
                        "Your anchors get their best object even if they hardly overlap it. Below minIou an anchor is"
                                + " background, −1.")
                .replacing("iou >= minIou && iou > best", "iou > best")
                .wrong(
                        "background-is-zero",
                        "anchorsGetTheirBestObject",
                        "Your background is 0, but 0 is the first object. Fill the result with −1 before you begin.")
                .replacing("Arrays.fill(match, -1);", "")
                .wrong(
                        "threshold-excluded",
                        "bordersAndEquals",
                        "You ask for more than minIou. An IoU of exactly minIou is enough.")
                .replacing("iou >= minIou", "iou > minIou")
                .wrong(
                        "later-of-equal-objects",
                        "bordersAndEquals",
                        "Of two objects that an anchor overlaps equally you take the later one: replace the best only by a"
                                + " strictly larger IoU.")
                .replacing("iou > best", "iou >= best");
    }

    private static void wrongClaims(Solutions.Builder builder) {
        builder.wrong(
                        "objects-claim-nothing",
                        "everyObjectGetsAnAnchor",
                        "Objects that no anchor overlaps by minIou are lost in your result. Every object claims the anchor that"
                                + " overlaps it most.")
                .replacing(CLAIM, "")
                .wrong(
                        "claims-on-background-only",
                        "claimsOverrule",
                        "You let an object claim an anchor only if that is still background. A claim counts in any case; the"
                                + " last one stays.")
                .replacing(CLAIM, """
                        int closest = closest(anchors, objects, object);
                        match[closest] = match[closest] < 0 ? object : match[closest];""")
                .wrong(
                        "later-of-equal-anchors",
                        "bordersAndEquals",
                        "Of two anchors that overlap an object equally your object claims the later one: the smaller number is"
                                + " taken.")
                .replacing(
                        "Boxes.iou(anchors, anchor, objects, object) > Boxes",
                        "Boxes.iou(anchors, anchor, objects, object) >= Boxes");
    }
}
