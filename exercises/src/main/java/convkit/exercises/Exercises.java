package convkit.exercises;

import convkit.exercises.architectures.ArchitecturesExercises;
import convkit.exercises.arithmetic.ArithmeticExercises;
import convkit.exercises.augmentation.AugmentationExercises;
import convkit.exercises.backprop.BackpropExercises;
import convkit.exercises.convolution.ConvolutionExercises;
import convkit.exercises.dense.DenseExercises;
import convkit.exercises.detection.DetectionExercises;
import convkit.exercises.genomics.GenomicsExercises;
import convkit.exercises.gpu.GpuExercises;
import convkit.exercises.insight.InsightExercises;
import convkit.exercises.pooling.PoolingExercises;
import convkit.exercises.training.TrainingExercises;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All exercises of the course, in the order in which they are best done. Each topic's package lists its own. */
public final class Exercises {

    private static final List<Exercise> ALL = Stream.of(
                    ArithmeticExercises.all(),
                    ConvolutionExercises.all(),
                    PoolingExercises.all(),
                    BackpropExercises.all(),
                    TrainingExercises.all(),
                    AugmentationExercises.all(),
                    ArchitecturesExercises.all(),
                    InsightExercises.all(),
                    DenseExercises.all(),
                    DetectionExercises.all(),
                    GenomicsExercises.all(),
                    GpuExercises.all())
            .flatMap(List::stream)
            .toList();

    private Exercises() {}

    /** Every exercise, easiest first within its topic. */
    public static List<Exercise> all() {
        return ALL;
    }

    /**
     * The exercise with this id.
     *
     * @throws IllegalArgumentException if there is none; the message names those there are
     */
    public static Exercise byId(String id) {
        return ALL.stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("exercise: no exercise is called '" + id
                        + "'; choose one of "
                        + ALL.stream().map(Exercise::id).collect(Collectors.joining(", "))));
    }

    /** The exercise whose contract the given object implements; empty if it implements none. */
    public static Optional<Exercise> forAnswer(Object answer) {
        return ALL.stream()
                .filter(exercise -> exercise.contract().isInstance(answer))
                .findFirst();
    }
}
