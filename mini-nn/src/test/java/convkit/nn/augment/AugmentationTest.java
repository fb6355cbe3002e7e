package convkit.nn.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.layer.Flatten;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.Sequential;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.ops.Shaping;
import convkit.nn.optim.Sgd;
import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import convkit.nn.train.Batches;
import convkit.nn.train.History;
import convkit.nn.train.Trainer;
import convkit.nn.train.TrainingListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every augmentation, and how they are put together. */
class AugmentationTest {

    /** Uniform noise: has no symmetry that could hide a mistake. */
    static Tensor noise(long seed, int... shape) {
        SplittableRandom random = new SplittableRandom(seed);
        Tensor image = Tensor.zeros(shape);
        for (int i = 0; i < image.size(); i++) {
            image.data()[i] = (float) random.nextDouble();
        }
        return image;
    }

    static List<Map.Entry<String, Augmentation>> catalogue() {
        return List.copyOf(Augmentation.catalogue().entrySet());
    }

    @Test
    void theCatalogueHoldsTheCurriculumsList() {
        assertThat(Augmentation.catalogue())
                .containsOnlyKeys(
                        "crop and resize",
                        "flip",
                        "colour drop",
                        "colour jitter",
                        "rotate by 90, 180 or 270°",
                        "rotate",
                        "cutout",
                        "Gaussian noise",
                        "Gaussian blur",
                        "Sobel filter",
                        "translation",
                        "scale",
                        "elastic deformation",
                        "intensity");
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void keepsShapeAndRangeChangesSomethingAndRepeats(Map.Entry<String, Augmentation> entry) {
        for (int[] shape : new int[][] {{3, 12, 12}, {3, 9, 14}}) {
            Tensor image = noise(1, shape);
            Tensor before = image.copy();
            Tensor y = entry.getValue().apply(image, new SplittableRandom(5));
            assertThat(y.shape()).containsExactly(shape);
            for (float value : y.data()) {
                assertThat(value).isBetween(-1e-6f, 1 + 1e-6f);
            }
            assertThat(image.data()).as("the original stays").containsExactly(before.data());
            assertThat(y.data()).as("something changes").isNotEqualTo(before.data());
            assertThat(entry.getValue().apply(image, new SplittableRandom(5)).data())
                    .as("same seed, same image")
                    .containsExactly(y.data());
        }
        Tensor grey = noise(2, 1, 10, 10);
        assertThat(entry.getValue().apply(grey, new SplittableRandom(5)).shape())
                .containsExactly(1, 10, 10);
        assertThat(entry.getValue()
                        .apply(noise(3, 1, 1, 1), new SplittableRandom(5))
                        .data())
                .as("one pixel")
                .doesNotContain(Float.NaN);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void refusesABatch(Map.Entry<String, Augmentation> entry) {
        assertThatThrownBy(() -> entry.getValue().apply(Tensor.zeros(2, 3, 4, 4), new SplittableRandom(1)))
                .hasMessageEndingWith(": input has 4 axes but CHW has 3 (input [2, 3, 4, 4]); reshape it to CHW");
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void anyTwoCanFollowEachOther(Map.Entry<String, Augmentation> first) {
        for (Augmentation second : Augmentation.catalogue().values()) {
            Tensor y = first.getValue().andThen(second).apply(noise(4, 3, 8, 8), new SplittableRandom(2));
            assertThat(y.data()).doesNotContain(Float.NaN);
        }
    }

    @Test
    void theOrderOfTwoCounts() {
        Tensor image = noise(6, 1, 4, 4);
        Augmentation turn = (x, random) -> Geometric.quarterTurn(x, 1);
        Tensor y = turn.andThen(Geometric.horizontalFlip()).apply(image, new SplittableRandom(0));
        assertThat(y.get(0, 0, 0)).as("turned to the left, then mirrored").isEqualTo(image.get(0, 3, 3));
        Tensor z = Geometric.horizontalFlip().andThen(turn).apply(image, new SplittableRandom(0));
        assertThat(z.data()).isNotEqualTo(y.data());
    }

    @Test
    void aProbabilityOfAQuarterMeetsAboutAQuarter() {
        Augmentation rare = Geometric.horizontalFlip().withProbability(0.25);
        SplittableRandom random = new SplittableRandom(9);
        Tensor image = noise(1, 1, 2, 2);
        int flipped = 0;
        for (int i = 0; i < 4000; i++) {
            flipped += rare.apply(image, random).get(0, 0, 0) == image.get(0, 0, 1) ? 1 : 0;
        }
        assertThat(flipped).isBetween(900, 1100);
        assertThatThrownBy(() -> rare.withProbability(1.5))
                .hasMessage("augmentation: probability is 1.5 but must lie between 0 and 1");
    }

    @Test
    void eachImageOfABatchHasItsOwnChance() {
        Tensor one = noise(3, 1, 1, 6, 6);
        Tensor both = Shaping.concat(0, one, one);
        Tensor y = Geometric.rotation(40).applyToBatch(both, new SplittableRandom(3));
        assertThat(y.shape()).containsExactly(2, 1, 6, 6);
        assertThat(Shaping.slice(y, 0, 0, 1).data())
                .isNotEqualTo(Shaping.slice(y, 0, 1, 2).data());
        Augmentation halves = (image, random) -> Tensor.zeros(1, 3, 6);
        assertThatThrownBy(() -> halves.applyToBatch(both, new SplittableRandom(3)))
                .hasMessage("augmentation: image 0 came out as [1, 3, 6] but went in as [1, 6, 6];"
                        + " an augmentation must keep the shape");
    }

    @Test
    void batchesChangeFromEpochToEpochAndRepeat() {
        Batches plain = noiseBatches();
        Batches augmented = Photometric.gaussianNoise(0.2).over(plain, 11);
        assertThat(augmented.size()).isEqualTo(4);
        assertThat(augmented.count()).isEqualTo(2);
        List<float[]> first = images(augmented, 0);
        assertThat(first).hasSize(2);
        assertThat(images(augmented, 0).get(1)).containsExactly(first.get(1));
        assertThat(first.get(0)).isNotEqualTo(first.get(1));
        assertThat(images(augmented, 1).get(0)).isNotEqualTo(first.get(0));
        assertThat(augmented.epoch(0).iterator().next().labels()).containsExactly(4, 7);
    }

    /** The example of the package's documentation. */
    @Test
    void trainingOnAugmentedBatches() {
        SplittableRandom random = new SplittableRandom(2);
        Layer model = new Sequential(new Flatten(), new Linear(25, 10, random));
        Trainer trainer = new Trainer(model, new Sgd(model.parameters().values(), 0.1), new CrossEntropy());
        Batches train = noiseBatches();
        Augmentation augmentation = Geometric.horizontalFlip()
                .withProbability(0.5)
                .andThen(Geometric.translation(0.1))
                .andThen(Photometric.colorJitter(0.2, 0.2, 0.2));
        History history = trainer.fit(augmentation.over(train, 1), train, 20, TrainingListener.silent());
        assertThat(history.last().validationAccuracy()).isEqualTo(1);
    }

    /** Two batches of the same two images. */
    private static Batches noiseBatches() {
        Batch fixed = new Batch(noise(3, 2, 1, 5, 5), new int[] {4, 7});
        return new Batches() {
            @Override
            public Iterable<Batch> epoch(int epoch) {
                return List.of(fixed, fixed);
            }

            @Override
            public int size() {
                return 4;
            }

            @Override
            public int count() {
                return 2;
            }
        };
    }

    private static List<float[]> images(Batches batches, int epoch) {
        List<float[]> images = new ArrayList<>();
        batches.epoch(epoch).forEach(batch -> images.add(batch.inputs().data()));
        return images;
    }
}
