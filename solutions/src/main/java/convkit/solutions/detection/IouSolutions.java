package convkit.solutions.detection;

import convkit.solutions.Solutions;
import convkit.solutions.detection.alternative.CentredIou;

/** The solutions of {@code iou}. */
final class IouSolutions {

    private IouSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder =
                Solutions.of("iou", MyIou.class).alternative(CentredIou::new).hiddenTests(IouHiddenTests.class);
        wrongAreas(builder);
        wrongCases(builder);
        return builder.build();
    }

    private static void wrongAreas(Solutions.Builder builder) {
        builder.wrong(
                        "overlap-counted-twice",
                        "overlapOverUnion",
                        "You divide by the sum of the two areas, in which the overlap is counted twice. The union is |a| + |b|"
                                + " − |a ∩ b|.")
                .replacing("area(a) + area(b) - both", "area(a) + area(b)")
                .wrong(
                        "share-of-the-first-box",
                        "overlapOverUnion",
                        "You divide by the area of the first box alone. Divide by the union, which treats both boxes alike.")
                .replacing("area(a) + area(b) - both", "area(a)")
                .wrong(
                        "share-of-the-smaller-box",
                        "boxInBox",
                        "You divide by the area of the smaller box: any box inside another would get 1. Divide by the union.")
                .replacing("(area(a) + area(b) - both)", "Math.min(area(a), area(b))")
                .wrong(
                        "width-and-height-read",
                        "overlapOverUnion",
                        "You read the last two numbers as width and height. They are the right and the lower edge.")
                .replacing("Math.min(a[2], b[2])", "Math.min(a[0] + a[2], b[0] + b[2])")
                .replacing("Math.min(a[3], b[3])", "Math.min(a[1] + a[3], b[1] + b[3])")
                .replacing("(box[2] - box[0]) * (box[3] - box[1])", "box[2] * box[3]")
                .wrong(
                        "pixels-counted",
                        "equalBoxes",
                        "You add 1 to widths and heights, as if corners were pixel numbers. Here they are positions: a box from"
                                + " 2 to 5 is 3 wide.")
                .replacing("Math.min(a[2], b[2]) -", "Math.min(a[2], b[2]) + 1 -")
                .replacing("Math.min(a[3], b[3]) -", "Math.min(a[3], b[3]) + 1 -")
                .replacing("(box[2] - box[0]) * (box[3] - box[1])", "(box[2] - box[0] + 1) * (box[3] - box[1] + 1)");
    }

    private static void wrongCases(Solutions.Builder builder) {
        builder.wrong(
                        "negative-lengths",
                        "boxesApart",
                        "For boxes that lie apart your overlap has a negative width or height. Such a length counts as 0:"
                                + " Math.max(0, …) for each, before you multiply.")
                .replacing("Math.max(0, width) * Math.max(0, height)", "width * height")
                .wrong(
                        "negative-area",
                        "boxesApart",
                        "You cut the area of the overlap at 0, but not its sides: if width and height are both negative, their"
                                + " product is positive. Cut each of them.")
                .replacing("Math.max(0, width) * Math.max(0, height)", "Math.max(0, width * height)")
                .wrong(
                        "hull-instead-of-union",
                        "overlapOverUnion",
                        "You divide by the smallest box around both. The union has no corners that neither box covers: |a| +"
                                + " |b| − |a ∩ b|.")
                .replacing(
                        "(area(a) + area(b) - both)",
                        "((Math.max(a[2], b[2]) - Math.min(a[0], b[0])) * (Math.max(a[3], b[3]) - Math.min(a[1], b[1])))")
                .wrong(
                        "boxes-not-checked",
                        "refusesEmptyBoxes",
                        "You do not check the boxes: throw IllegalArgumentException where right ≤ left or bottom ≤ top.")
                .replacing("box[2] <= box[0] || box[3] <= box[1]", "false")
                .wrong(
                        "lines-let-through",
                        "refusesEmptyBoxes",
                        "You refuse boxes whose corners are in the wrong order, but let those through that have no width or no"
                                + " height: use ≤.")
                .replacing("box[2] <= box[0] || box[3] <= box[1]", "box[2] < box[0] || box[3] < box[1]");
    }
}
