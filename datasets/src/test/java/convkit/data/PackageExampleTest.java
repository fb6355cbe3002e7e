package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.train.Batch;
import convkit.nn.train.Batches;
import org.junit.jupiter.api.Test;

/** The example of the package's documentation, line by line. */
class PackageExampleTest {

    @Test
    void theExampleRuns() {
        ImageDataset train = FashionMnist.bundledTrain().padTo(32);
        Normalisation normalisation = Normalisation.of(train);
        ImageDataset.Split split = train.split(0.9, 1);
        Batches batches = split.train().batches(64, 1, normalisation);
        Batches validation = split.validation().sequentialBatches(256, normalisation);

        assertThat(split.train().classCounts()).containsOnly(900);
        assertThat(batches.size()).isEqualTo(9000);
        assertThat(batches.count()).isEqualTo(141);
        assertThat(validation.count()).isEqualTo(4);
        Batch first = batches.epoch(0).iterator().next();
        assertThat(first.inputs().shape()).containsExactly(64, 1, 32, 32);
    }
}
