package convkit.solutions.insight;

import convkit.solutions.Solutions;
import convkit.solutions.insight.alternative.BatchedOcclusionMap;

/** The solutions of {@code occlusion-map}. */
final class OcclusionMapSolutions {

    private OcclusionMapSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("occlusion-map", MyOcclusionMap.class)
                .alternative(BatchedOcclusionMap::new)
                .hiddenTests(OcclusionMapHiddenTests.class);
        wrongValues(builder);
        wrongSquares(builder);
        return builder.build();
    }

    private static void wrongValues(Solutions.Builder builder) {
        builder.wrong(
                        "drop-instead-of-probability",
                        "fallsWhereTheFeatureIsCovered",
                        "You note by how much the probability falls. The map holds the probability itself: low where"
                                + " something important is covered.")
                .replacing("map.set(p.get(0, label), row, column);", """
                        Tensor whole = OcclusionMapExercise.probabilities(picture, kernels, weight);
                        map.set(whole.get(0, label) - p.get(0, label), row, column);""")
                .wrong(
                        "label-ignored",
                        "fallsWhereTheFeatureIsCovered",
                        "You note the probability of class 0. Asked is that of the given label.")
                .replacing("p.get(0, label)", "p.get(0, 0)")
                .wrong(
                        "most-probable-class",
                        "fallsWhereTheFeatureIsCovered",
                        "You turned your map into a yes or no: 1 where the label wins, else 0. Note the probability, which"
                                + " falls long before another class wins.")
                .replacing("p.get(0, label)", "(p.get(0, label) > 0.5f ? 1 : 0)");
    }

    private static void wrongSquares(Solutions.Builder builder) {
        builder.wrong(
                        "squares-stay",
                        "fallsWhereTheFeatureIsCovered",
                        "Your squares stay on the picture: from one place to the next more and more of it is grey. Begin"
                                + " every place with a fresh copy.")
                .replacing("Tensor map = Tensor.zeros(rows, columns);", """
                        Tensor map = Tensor.zeros(rows, columns);
                        Tensor covered = picture.copy();""")
                .replacing("Tensor covered = picture.copy();", "")
                .wrong(
                        "grey-added",
                        "fallsWhereTheFeatureIsCovered",
                        "You add grey to the pixels below the square. Covering replaces them: nothing of the picture shines"
                                + " through.")
                .replacing("picture.set(grey, 0, c, h, w)", "picture.set(picture.get(0, c, h, w) + grey, 0, c, h, w)")
                .wrong(
                        "stride-ignored",
                        "movesByTheStride",
                        "Your map has the right size, but the square moves by one pixel: place [i, j] begins at row i·stride"
                                + " and column j·stride.")
                .replacing("row * stride, column * stride", "row, column")
                .wrong(
                        "size-rounded-up",
                        "movesByTheStride",
                        "Your map has places at which the square hangs over the edge. Only squares that lie wholly inside"
                                + " count: ⌊(H − side)/stride⌋ + 1.")
                .replacing("(picture.dim(2) - side) / stride + 1", "(picture.dim(2) - 1) / stride + 1")
                .replacing("(picture.dim(3) - side) / stride + 1", "(picture.dim(3) - 1) / stride + 1")
                .replacing("h < top + side", "h < Math.min(top + side, picture.dim(2))")
                .replacing("w < left + side", "w < Math.min(left + side, picture.dim(3))")
                .wrong(
                        "black-instead-of-grey",
                        "coversWithGrey",
                        "Your square is black: covered pixels take the value grey, whatever it is.")
                .replacing("picture.set(grey, ", "picture.set(0, ")
                .wrong(
                        "first-channel-only",
                        "coversAllChannels",
                        "You cover the first channel only. Loop over all channels: the square hides red, green and blue.")
                .replacing("c < picture.dim(1)", "c < 1");
    }
}
