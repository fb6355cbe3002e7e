package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.layer.Layer;
import convkit.nn.loss.AuxiliaryLoss;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.loss.Loss;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GoogLeNetAndDenseNetTest {

    @Test
    void auxiliaryClassifiersRunInTrainingOnly() {
        GoogLeNet model = new GoogLeNet(true, new SplittableRandom(1));
        Tensor x = Tensor.randn(new SplittableRandom(2), 2, 3, 32, 32);
        model.train();
        Tensor output = model.forward(x);
        assertThat(model.takeAuxiliary(Tensor.zeros(2, 1000))).isEmpty();
        output = model.forward(x);
        List<Tensor> auxiliary = model.takeAuxiliary(output);
        assertThat(auxiliary).hasSize(2).allMatch(tensor -> tensor.dim(0) == 2 && tensor.dim(1) == 1000);
        assertThat(model.takeAuxiliary(output)).isEmpty();
        assertThat(model.takeAuxiliary(model.predict(x))).isEmpty();
        GoogLeNet plain = new GoogLeNet(false, new SplittableRandom(1));
        assertThat(plain.takeAuxiliary(plain.forward(x))).isEmpty();
    }

    /** The first layers are reached by the auxiliary losses too: theirs is part of the gradient. */
    @Test
    void auxiliaryLossesReachTheirClassifiersAndTheLayersBelow() {
        GoogLeNet model = new GoogLeNet(true, new SplittableRandom(1));
        Loss loss = new AuxiliaryLoss(new CrossEntropy(), 0.3, model::takeAuxiliary);
        Tensor x = Tensor.randn(new SplittableRandom(2), 2, 3, 32, 32);
        int[] labels = {3, 700};
        Tensor total = loss.of(model.forward(x), labels);
        total.backward();
        for (var parameter : model.parameters().entrySet()) {
            assertThat(parameter.getValue().grad()).as(parameter.getKey()).isNotNull();
        }
        // 1.6 classifiers that know nothing yet
        assertThat(total.item() / Math.log(1000)).isBetween(1.5, 2.2);
        model.eval();
        Tensor output = model.forward(x);
        assertThat(loss.of(output, labels).item())
                .isEqualTo(new CrossEntropy().of(output, labels).item());
    }

    /** loss(output) + ½·(loss(a) + loss(b)) with losses ln 2, ln 2 and ln(1 + e). */
    @Test
    void auxiliaryLossIsTheWeightedSum() {
        Tensor even = Tensor.of(new float[] {4, 4}, 1, 2);
        Tensor wrong = Tensor.of(new float[] {0, 1}, 1, 2);
        Loss loss = new AuxiliaryLoss(new CrossEntropy(), 0.5, output -> List.of(even, wrong));
        double expected = Math.log(2) + 0.5 * (Math.log(2) + Math.log(1 + Math.E));
        assertThat((double) loss.of(even, new int[] {0}).item()).isCloseTo(expected, within(1e-6));
        assertThatThrownBy(() -> new AuxiliaryLoss(new CrossEntropy(), -1, output -> List.of()))
                .hasMessage("auxiliary loss: weight is -1.0 but must be 0 or more; 0.3 is usual");
    }

    /** Table 1 of the paper: maps after each stage. */
    @Test
    void googLeNetsStagesAreThePapers() {
        List<String> concatenated = new GoogLeNet(false, new SplittableRandom(1))
                .summary(3, 224, 224).rows().stream()
                        .filter(row -> row.layer().equals("Concat"))
                        .map(row -> row.path() + " " + convkit.nn.tensor.Shape.times(row.outputShape()))
                        .collect(Collectors.toList());
        assertThat(concatenated)
                .containsExactly(
                        "inception3a 256×28×28",
                        "inception3b 480×28×28",
                        "inception4a 512×14×14",
                        "inception4b 512×14×14",
                        "inception4c 512×14×14",
                        "inception4d 528×14×14",
                        "inception4e 832×14×14",
                        "inception5a 832×7×7",
                        "inception5b 1024×7×7");
    }

    /** Table 1 of the paper: each layer adds 32 maps, each transition halves them. */
    @Test
    void denseNetsStagesAreThePapers() {
        List<String> lines = DenseNet.denseNet121(new SplittableRandom(1)).summary(3, 224, 224).rows().stream()
                .map(row -> row.path() + " " + convkit.nn.tensor.Shape.times(row.outputShape()))
                .collect(Collectors.toList());
        assertThat(lines)
                .contains(
                        "features.pool0 64×56×56",
                        "features.denseblock1.denselayer1 96×56×56",
                        "features.denseblock1.denselayer6 256×56×56",
                        "features.transition1.pool 128×28×28",
                        "features.denseblock2.denselayer12 512×28×28",
                        "features.transition2.pool 256×14×14",
                        "features.denseblock3.denselayer24 1024×14×14",
                        "features.transition3.pool 512×7×7",
                        "features.denseblock4.denselayer16 1024×7×7",
                        "classifier 1000");
    }

    @Test
    void aSmallDenseNetLearnsAFewPicturesByHeart() {
        Layer model = DenseNet.small(new SplittableRandom(1));
        Tensor x = Tensor.randn(new SplittableRandom(2), 8, 3, 16, 16);
        int[] labels = {0, 1, 2, 3, 4, 5, 6, 7};
        Loss loss = new CrossEntropy();
        var optimizer = new convkit.nn.optim.Adam(model.parameters().values(), 0.01);
        float first = 0;
        float last = 0;
        for (int step = 0; step < 15; step++) {
            optimizer.zeroGrad();
            Tensor now = loss.of(model.forward(x), labels);
            now.backward();
            optimizer.step();
            first = step == 0 ? now.item() : first;
            last = now.item();
        }
        assertThat((double) first).isCloseTo(Math.log(10), within(0.7));
        assertThat(last).isLessThan(0.1f);
    }
}
