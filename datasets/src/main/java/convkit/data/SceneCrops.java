package convkit.data;

import convkit.nn.model.Box;
import convkit.nn.model.Thing;
import convkit.nn.ops.Resampling;
import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Cut-outs of scenes with what is in each, to train a network that classifies windows. */
public final class SceneCrops {

    /** A box that overlaps a thing by so much shows it. */
    private static final double SHOWS = 0.6;
    /** A box that overlaps every thing by less shows nothing. */
    private static final double SHOWS_NOTHING = 0.3;

    private static final int PATIENCE = 200;

    private SceneCrops() {}

    /**
     * For each thing of each scene two boxes around it, a little beside the exact one (IoU of 0.6 or more), and two boxes elsewhere
     * that hold no more than a part of anything (IoU below 0.3), all brought to one size.
     *
     * @param side height and width of a cut-out in pixels
     * @param seed the same seed gives the same boxes
     * @return inputs {@code [N, 3, side, side]} as {@link Scenes#inputs} gives them, and labels: 0 for nothing, 1 + label for a
     *     thing
     */
    public static Batch examples(Scenes scenes, int side, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tensor> crops = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        for (int n = 0; n < scenes.size(); n++) {
            Tensor input = scenes.inputs(n);
            List<Thing> things = scenes.get(n).things();
            for (Thing thing : things) {
                for (int i = 0; i < 2; i++) {
                    crops.add(crop(input, beside(thing.box(), random), side));
                    labels.add(1 + thing.label());
                    Box elsewhere = elsewhere(thing.box(), things, random);
                    if (elsewhere != null) {
                        crops.add(crop(input, elsewhere, side));
                        labels.add(0);
                    }
                }
            }
        }
        return new Batch(
                Shaping.concat(0, crops.toArray(Tensor[]::new)),
                labels.stream().mapToInt(Integer::intValue).toArray());
    }

    private static Tensor crop(Tensor input, Box box, int side) {
        return Resampling.crop(input, box.left(), box.top(), box.right(), box.bottom(), side, side);
    }

    /** A box of about the same place and size. */
    private static Box beside(Box box, RandomGenerator random) {
        while (true) {
            Box moved = new Box(
                    box.centerX() + box.width() * 0.4 * (random.nextDouble() - 0.5),
                    box.centerY() + box.height() * 0.4 * (random.nextDouble() - 0.5),
                    box.width() * Math.exp(0.6 * (random.nextDouble() - 0.5)),
                    box.height() * Math.exp(0.6 * (random.nextDouble() - 0.5)));
            if (moved.iou(box) >= SHOWS) {
                return moved;
            }
        }
    }

    /** A box of about the same size in another place; null if there is no room. */
    private static Box elsewhere(Box box, List<Thing> things, RandomGenerator random) {
        for (int attempt = 0; attempt < PATIENCE; attempt++) {
            double width = box.width() * Math.exp(random.nextDouble() - 0.5);
            double height = box.height() * Math.exp(random.nextDouble() - 0.5);
            Box moved = new Box(
                    width / 2 + (1 - width) * random.nextDouble(),
                    height / 2 + (1 - height) * random.nextDouble(),
                    width,
                    height);
            if (things.stream().allMatch(thing -> thing.box().iou(moved) < SHOWS_NOTHING)) {
                return moved;
            }
        }
        return null;
    }
}
