package convkit.solutions.detection;

import convkit.solutions.Solutions;
import convkit.solutions.detection.alternative.MarkedBoxes;

/** The solutions of {@code non-maximum-suppression}. */
final class NonMaximumSuppressionSolutions {

    private static final String BY_CONFIDENCE =
            "left.sort(Comparator.comparing((Integer i) -> confidences[i]).reversed());";

    private NonMaximumSuppressionSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("non-maximum-suppression", MyNonMaximumSuppression.class)
                .alternative(MarkedBoxes::new)
                .hiddenTests(NonMaximumSuppressionHiddenTests.class);
        wrongOrders(builder);
        wrongSuppressions(builder);
        return builder.build();
    }

    private static void wrongOrders(Solutions.Builder builder) {
        builder.wrong(
                        "not-sorted",
                        "theMostConfidentStays",
                        "You go through the boxes as they come. Begin with the most confident: a box may only be dropped by one"
                                + " that is surer.")
                .replacing(BY_CONFIDENCE, "")
                .wrong(
                        "least-confident-first",
                        "theMostConfidentStays",
                        "You begin with the least confident box, and it drops the better ones. Sort in descending order.")
                .replacing("confidences[i]).reversed()", "confidences[i])")
                .wrong(
                        "sorted-by-number",
                        "orderedByConfidence",
                        "You keep the right boxes, but list them by their number. The result begins with the most confident.")
                .replacing("mapToInt(Integer::intValue)", "mapToInt(Integer::intValue).sorted()")
                .wrong(
                        "later-of-equals",
                        "orderedByConfidence",
                        "Of boxes with equal confidence you take the one with the larger number first. The smaller number goes"
                                + " first, so that results repeat.")
                .replacing(BY_CONFIDENCE, """
                        left.sort(Comparator.comparing((Integer i) -> confidences[i]));
                        java.util.Collections.reverse(left);""");
    }

    private static void wrongSuppressions(Solutions.Builder builder) {
        builder.wrong(
                        "dropped-boxes-drop",
                        "droppedBoxesDropNothing",
                        "You drop a box if any surer box overlaps it, even one that was itself dropped. Only boxes that are kept"
                                + " drop others.")
                .replacing("while (!left.isEmpty()) {", """
                        List<Integer> all = List.copyOf(left);
                        while (!left.isEmpty()) {""")
                .replacing("left.removeIf(other -> labels[other] == labels[best]", """
                        for (int dropper : all) {
                            if (dropper == best) {
                                break;
                            }
                            if (labels[dropper] == labels[best]
                                    && Boxes.iou(boxes, best, boxes, dropper) > maxIou) {
                                kept.remove((Integer) best);
                            }
                        }
                        left.removeIf(other -> false && labels[other] == labels[best]""")
                .wrong(
                        "neighbours-in-the-list-only",
                        "theMostConfidentStays",
                        "You compare each box with the next one in the list only. A kept box drops all others that overlap it by"
                                + " too much.")
                .replacing("left.removeIf(other -> labels[other] == labels[best]", """
                        int next = left.isEmpty() ? best : left.get(0);
                        left.removeIf(other -> other == next && labels[other] == labels[best]""")
                .wrong(
                        "labels-ignored",
                        "labelsAreApart",
                        "Boxes of one label drop boxes of another. Objects of different kinds may share their place: compare"
                                + " labels first.")
                .replacing("labels[other] == labels[best] &&", "")
                .wrong(
                        "other-labels-dropped",
                        "labelsAreApart",
                        "You drop overlapping boxes of other labels and keep those of the same one: it is the other way round.")
                .replacing("labels[other] == labels[best]", "labels[other] != labels[best]")
                .wrong(
                        "threshold-included",
                        "theThresholdItselfIsAllowed",
                        "You drop boxes whose IoU equals maxIou. So much they may overlap: drop above it only.")
                .replacing("> maxIou", ">= maxIou");
    }
}
