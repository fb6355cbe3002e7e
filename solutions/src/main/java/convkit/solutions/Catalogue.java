package convkit.solutions;

import convkit.exercises.check.Mistake;
import convkit.exercises.check.SolutionBook;
import convkit.solutions.architectures.ArchitecturesSolutions;
import convkit.solutions.arithmetic.ArithmeticSolutions;
import convkit.solutions.augmentation.AugmentationSolutions;
import convkit.solutions.backprop.BackpropSolutions;
import convkit.solutions.convolution.ConvolutionSolutions;
import convkit.solutions.dense.DenseSolutions;
import convkit.solutions.detection.DetectionSolutions;
import convkit.solutions.genomics.GenomicsSolutions;
import convkit.solutions.gpu.GpuSolutions;
import convkit.solutions.insight.InsightSolutions;
import convkit.solutions.pooling.PoolingSolutions;
import convkit.solutions.training.TrainingSolutions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The solution book of the course; each topic's package lists its own solutions. */
public final class Catalogue implements SolutionBook {

    private final Map<String, Solutions> byExercise = Stream.of(
                    ArithmeticSolutions.all(),
                    ConvolutionSolutions.all(),
                    PoolingSolutions.all(),
                    BackpropSolutions.all(),
                    TrainingSolutions.all(),
                    AugmentationSolutions.all(),
                    ArchitecturesSolutions.all(),
                    InsightSolutions.all(),
                    DenseSolutions.all(),
                    DetectionSolutions.all(),
                    GenomicsSolutions.all(),
                    GpuSolutions.all())
            .flatMap(List::stream)
            .collect(Collectors.toMap(Solutions::exerciseId, Function.identity()));

    @Override
    public List<Class<?>> hiddenTests(String exerciseId) {
        return byExercise.containsKey(exerciseId) ? solutions(exerciseId).hiddenTests() : List.of();
    }

    @Override
    public List<Mistake> mistakes(String exerciseId) {
        return byExercise.containsKey(exerciseId) ? solutions(exerciseId).mistakes() : List.of();
    }

    @Override
    public Object reference(String exerciseId) {
        return solutions(exerciseId).reference();
    }

    /**
     * Everything about one exercise.
     *
     * @throws IllegalArgumentException if there are no solutions for it
     */
    public Solutions solutions(String exerciseId) {
        Solutions solutions = byExercise.get(exerciseId);
        if (solutions == null) {
            throw new IllegalArgumentException("solutions: none for exercise '" + exerciseId + "'; there are some for "
                    + byExercise.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return solutions;
    }
}
