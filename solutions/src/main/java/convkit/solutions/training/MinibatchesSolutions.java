package convkit.solutions.training;

import convkit.solutions.Solutions;
import convkit.solutions.training.alternative.PictureByPicture;

/** Everything about {@code minibatches} that students do not get. */
final class MinibatchesSolutions {

    private static final String COUNT = "(dropLast ? pictures : pictures + batchSize - 1) / batchSize";
    private static final String END = "Math.min(begin + batchSize, order.length)";
    private static final String EXISTS = "index < 0 || index >= count(order.length, batchSize, false)";

    private MinibatchesSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("minibatches", MyMinibatches.class)
                .alternative(PictureByPicture::new)
                .hiddenTests(MinibatchesHiddenTests.class);
        wrongCounts(builder);
        wrongBatches(builder);
        wrongPictures(builder);
        return builder.build();
    }

    private static void wrongCounts(Solutions.Builder builder) {
        builder.wrong(
                        "rest-lost",
                        "countsTheLastBatch",
                        "You round down: pictures / B leaves out the last batch when it is not full.")
                .replacing(COUNT, "pictures / batchSize")
                .replacing(EXISTS, "index < 0 || index * batchSize >= order.length")
                .wrong(
                        "always-one-more",
                        "countsTheLastBatch",
                        "You always add a batch for the rest. When B divides the number of pictures there is none.")
                .replacing(COUNT, "pictures / batchSize + (dropLast ? 0 : 1)")
                .replacing(EXISTS, "index < 0 || index * batchSize >= order.length")
                .wrong(
                        "drop-last-ignored",
                        "countsTheLastBatch",
                        "You count the last batch although it is to be dropped: look at dropLast.")
                .replacing(COUNT, "(pictures + batchSize - 1) / batchSize");
    }

    private static void wrongBatches(Solutions.Builder builder) {
        builder.wrong(
                        "order-ignored",
                        "batchFollowsTheOrder",
                        "You return the places, not the numbers that stand there: batch i holds order[i·B], order[i·B + 1], …")
                .replacing(
                        "return Arrays.copyOfRange(order, begin, end);",
                        "return java.util.stream.IntStream.range(begin, end).toArray();")
                .wrong(
                        "windows-one-apart",
                        "batchFollowsTheOrder",
                        "Your batches overlap: batch i begins at place i·B, not at place i.")
                .replacing("int begin = index * batchSize;", "int begin = index;")
                .wrong(
                        "filled-with-picture-zero",
                        "lastBatchIsShorter",
                        "Arrays.copyOfRange fills up with zeros beyond the end, and 0 is the number of a picture. End at order.length.")
                .replacing(END, "begin + batchSize")
                .wrong(
                        "filled-with-the-last-pictures",
                        "lastBatchIsShorter",
                        "You move the last batch back so that it is full: some pictures then come twice in an epoch.")
                .replacing(
                        "int begin = index * batchSize;",
                        "int begin = Math.min(index * batchSize, order.length - batchSize);")
                .wrong(
                        "batch-not-checked",
                        "refusesBatchesBeyondTheEnd",
                        "You return something for a batch that does not exist: throw IllegalArgumentException.")
                .replacing(EXISTS, "order.length < 0")
                .replacing(
                        "Arrays.copyOfRange(order, begin, end)",
                        "Arrays.copyOfRange(order, Math.max(0, begin), Math.max(0, end))");
    }

    private static void wrongPictures(Solutions.Builder builder) {
        builder.wrong("first-pictures", "gathersWholePictures", "You copy the first pictures whatever the numbers say.")
                .replacing("numbers[b] * size", "b * size")
                .wrong(
                        "value-instead-of-picture",
                        "gathersWholePictures",
                        "You begin to copy at value number k. Picture number k begins at k·C·H·W.")
                .replacing("numbers[b] * size", "numbers[b]")
                .wrong(
                        "mean-of-means",
                        "lossCountsPictures",
                        "You average the losses of the batches as if all had one size. Weigh each with its number of pictures.")
                .replacing(
                        "losses[i] * Math.min(batchSize, pictures - i * batchSize)",
                        "losses[i] * pictures / losses.length")
                .wrong(
                        "last-batch-taken-as-full",
                        "lossCountsPictures",
                        "You weigh the last batch with B although it is smaller: its weight is what is left, pictures − i·B.")
                .replacing("Math.min(batchSize, pictures - i * batchSize)", "batchSize");
    }
}
