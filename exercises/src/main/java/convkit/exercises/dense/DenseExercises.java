package convkit.exercises.dense;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on dense prediction: an answer for every pixel. */
public final class DenseExercises {

    private DenseExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(contextBlock(), skipFusion());
    }

    private static Exercise contextBlock() {
        return Exercise.named("context-block", "Dilated context: see far without pooling")
                .contract(ContextBlockExercise.class, ContextBlockTests.class)
                .teaches("Dilated context aggregation (Yu & Koltun 2016)")
                .needs("conv2d", "output-size")
                .takes(20)
                .difficulty(2)
                .outOfScope("biases; the identity initialisation of the paper")
                .hints(
                        "How wide is a 3×3 kernel of dilation D, gaps included? How much padding does it need so that the map"
                                + " keeps its size?",
                        "A kernel of dilation D reaches D pixels to each side: padding D keeps the size, and what an output sees"
                                + " grows by 2·D. Carry a variable that doubles from layer to layer.",
                        "for each weight { maps = relu(conv2d(maps, weight, null,"
                                + " Window.of(3).dilation(d).padding(d))); d *= 2; }. Receptive field: side = 1; for each"
                                + " layer { side += 2·d; d *= 2; }.")
                .build();
    }

    private static Exercise skipFusion() {
        return Exercise.named("skip-fusion", "FCN: enlarge coarse scores and add finer ones")
                .contract(SkipFusionExercise.class, SkipFusionTests.class)
                .teaches("Fully convolutional network (FCN)")
                .needs("inception-branch")
                .takes(30)
                .difficulty(3)
                .outOfScope("learned upsampling; other factors than 2")
                .hints(
                        "Do a single row first: (0, 4, 8). Which pixel does new value 3 belong to, and which neighbour lies on"
                                + " its side? What if there is none?",
                        "New value j belongs to pixel j / 2; its neighbour is j / 2 − 1 for even j and j / 2 + 1 for odd j, kept"
                                + " between 0 and the last pixel. Rows work the same way, with rows that are already mixed.",
                        "row(h, w) = ¾·x[h, w / 2] + ¼·x[h, neighbour(w)]; y[h, w] = ¾·row(h / 2, w) + ¼·row(neighbour(h), w)."
                                + " fuse: add(enlarge(coarse), conv2d(features, scoring, null, Window.of(1))).")
                .build();
    }
}
