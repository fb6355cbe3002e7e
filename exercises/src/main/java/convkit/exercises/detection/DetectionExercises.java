package convkit.exercises.detection;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on object detection. */
public final class DetectionExercises {

    private static final String ROW = "Object detection";

    private DetectionExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(iou(), nonMaximumSuppression(), anchorMatching());
    }

    private static Exercise iou() {
        return Exercise.named("iou", "Intersection over union")
                .contract(IouExercise.class, IouTests.class)
                .teaches(ROW)
                .takes(15)
                .difficulty(1)
                .outOfScope("rotated boxes; pixel masks")
                .rounded()
                .hints(
                        "Draw the two boxes of the worked example. Where do the left and the right edge of their overlap come"
                                + " from? What does your formula give for boxes that lie apart?",
                        "The overlap runs from the larger of the two left edges to the smaller of the two right ones; if that is"
                                + " negative, it counts as 0, in each direction for itself. The union counts the overlap once.",
                        "width = max(0, min(a[2], b[2]) − max(a[0], b[0])); height likewise with 3 and 1; both = width · height;"
                                + " return both / (area(a) + area(b) − both), after refusing boxes with right ≤ left or"
                                + " bottom ≤ top.")
                .build();
    }

    private static Exercise nonMaximumSuppression() {
        return Exercise.named("non-maximum-suppression", "Non-maximum suppression: one box per object")
                .contract(NonMaximumSuppressionExercise.class, NonMaximumSuppressionTests.class)
                .teaches(ROW)
                .needs("iou")
                .takes(30)
                .difficulty(3)
                .outOfScope("speed; soft suppression; a threshold on the confidence")
                .hints(
                        "Play the worked example with three cards. Which card may remove others, and what happens to a card that"
                                + " was itself removed?",
                        "Sort the numbers of the boxes by confidence, not the boxes. Take the first, keep it, remove all of its"
                                + " label that overlap it by more than maxIou, and go on with what is left.",
                        "left = numbers 0 … N − 1, sorted by descending confidence (a stable sort keeps equal ones in order);"
                                + " while (!left.isEmpty()) { best = left.remove(0); kept.add(best); left.removeIf(other ->"
                                + " labels[other] == labels[best] && Boxes.iou(boxes, best, boxes, other) > maxIou); }")
                .build();
    }

    private static Exercise anchorMatching() {
        return Exercise.named("anchor-matching", "Anchors: who learns which object?")
                .contract(AnchorMatchingExercise.class, AnchorMatchingTests.class)
                .teaches(ROW)
                .needs("iou")
                .takes(30)
                .difficulty(3)
                .outOfScope("the offsets from anchor to object; anchors that the loss ignores")
                .hints(
                        "There are two rounds: in the first every anchor chooses, in the second every object does. What does an"
                                + " anchor hold when nobody has chosen it?",
                        "Round 1: for each anchor search the object with the largest IoU, and take it only if that is at least"
                                + " minIou. Round 2: for each object search the anchor with the largest IoU and give it the"
                                + " object, whatever it had.",
                        "match filled with −1; for each anchor, for each object { if (iou >= minIou && iou > best) { best = iou;"
                                + " match[anchor] = object; } }; for each object { closest = first anchor with the largest"
                                + " iou; match[closest] = object; }.")
                .build();
    }
}
