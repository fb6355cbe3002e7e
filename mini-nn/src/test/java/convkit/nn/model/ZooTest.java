package convkit.nn.model;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.layer.Layer;
import convkit.nn.layer.Summary;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameter counts and megabytes as published; nothing is computed, so the whole class needs a few megabytes. */
class ZooTest {

    private static Summary summary(String name) {
        Zoo.Entry entry = Zoo.named(name);
        return entry.build().apply(new SplittableRandom(1)).summary(entry.input());
    }

    /**
     * Counts of the lectures and of torchvision's model pages, those of the others worked out by hand in each family's own test;
     * multiply-adds in billions as the papers round them.
     */
    @ParameterizedTest
    @CsvSource({
        "perceptron,     3,           2e-9",
        "mlp,            79_510,      7.94e-5",
        "tdnn,           3_907,       6.22e-5",
        "tdnn-1989,      515,         6.07e-6",
        "lenet,          61_706,      0.0004",
        "lenet-original, 61_706,      0.0004",
        "alexnet-2012,   60_965_224,  0.72",
        "alexnet-2012-ungrouped, 62_378_344, 1.14",
        "alexnet,        61_100_840,  0.71",
        "vgg11,          132_863_336, 7.6",
        "vgg16,          138_357_544, 15.5",
        "vgg19,          143_667_240, 19.6",
        "googlenet,      13_004_888,  1.51",
        "googlenet-plain, 6_624_904,  1.5",
        "resnet18,       11_689_512,  1.8",
        "resnet34,       21_797_672,  3.7",
        "resnet50,       25_557_032,  4.1",
        "resnet101,      44_549_160,  7.8",
        "resnet152,      60_192_808,  11.5",
        "densenet121,    7_978_856,   2.83",
        "densenet-small, 102_730,     0.0437",
        "resnet20,       269_722,     0.041",
        "resnet32,       464_154,     0.069",
        "resnet56,       853_018,     0.126",
        "plain20,        269_722,     0.041",
        "plain32,        464_154,     0.069",
        "plain56,        853_018,     0.126",
        "fcn,            134_489_759, 21.6",
        "fcn-small,      100_144,     0.0145",
        "unet,           31_030_658,  192.4",
        "unet-small,     29_492,      0.0257",
        "deepbind,       1_569,       0.00012",
        "deepsea,        52_843_119,  0.5496",
        "wavenet,        6_449,       3.95e-4",
        "segnet,         29_441_419,  30.7",
        "segnet-small,   47_412,      0.0230",
        "context,        28_392,      0.1156",
        "detector,       153_072,     0.00509"
    })
    void countsAreThePublishedOnes(String name, String parameters, double billions) {
        Summary summary = summary(name);
        assertThat(summary.parameters()).isEqualTo(Long.parseLong(parameters.replace("_", "")));
        assertThat(summary.multiplyAdds() / 1e9).isBetween(billions * 0.95, billions * 1.05);
    }

    @Test
    void everyModelIsNamedInTheTableAbove() {
        assertThat(Zoo.all()).extracting(Zoo.Entry::name).hasSize(38).doesNotHaveDuplicates();
    }

    @Test
    void megabytesAreTheLecturesOnes() {
        assertThat(summary("vgg16").totals())
                .containsEntry("Input (MB)", "0.57")
                .containsEntry("Forward/backward (MB)", "218.59")
                .containsEntry("Parameters (MB)", "527.79");
        assertThat(summary("resnet50").totals())
                .containsEntry("Input (MB)", "0.57")
                .containsEntry("Forward/backward (MB)", "286.56")
                .containsEntry("Parameters (MB)", "97.49");
        assertThat(summary("alexnet").totals()).containsEntry("Parameters (MB)", "233.08");
    }

    @Test
    void alexNetLineByLine() {
        assertThat(lines("alexnet"))
                .containsExactly(
                        "64×55×55 23296",
                        "64×55×55 0",
                        "64×27×27 0",
                        "192×27×27 307392",
                        "192×27×27 0",
                        "192×13×13 0",
                        "384×13×13 663936",
                        "384×13×13 0",
                        "256×13×13 884992",
                        "256×13×13 0",
                        "256×13×13 590080",
                        "256×13×13 0",
                        "256×6×6 0",
                        "9216 0",
                        "4096 37752832",
                        "4096 0",
                        "4096 0",
                        "4096 16781312",
                        "4096 0",
                        "1000 4097000");
    }

    /** 96·11·11·3 + 96; then half of the maps each: 256·48·5·5 + 256, 384·192·3·3 + 384, 256·192·3·3 + 256. */
    @Test
    void theOriginalAlexNetLineByLine() {
        assertThat(lines("alexnet-2012").stream()
                        .filter(line -> !line.endsWith(" 0"))
                        .collect(Collectors.toList()))
                .containsExactly(
                        "96×55×55 34944",
                        "256×27×27 307456",
                        "384×13×13 885120",
                        "384×13×13 663936",
                        "256×13×13 442624",
                        "4096 37752832",
                        "4096 16781312",
                        "1000 4097000");
        assertThat(lines("alexnet-2012").subList(0, 4))
                .containsExactly("96×55×55 34944", "96×55×55 0", "96×55×55 0", "96×27×27 0");
    }

    /** The lectures' sentence: 6 % of the parameters are in the convolutions, which do 95 % of the work. */
    @Test
    void theConvolutionsOfTheOriginalAlexNet() {
        Summary summary = summary("alexnet-2012-ungrouped");
        List<Summary.Row> convolutions = summary.rows().stream()
                .filter(row -> row.layer().startsWith("Conv2d"))
                .collect(Collectors.toList());
        assertThat(convolutions.stream().mapToLong(Summary.Row::parameters).sum())
                .isEqualTo(3_747_200);
        double work = convolutions.stream().mapToLong(Summary.Row::multiplyAdds).sum();
        assertThat(work / summary.multiplyAdds()).isBetween(0.94, 0.96);
    }

    @Test
    void vgg16LineByLine() {
        assertThat(lines("vgg16").stream().filter(line -> !line.endsWith(" 0")).collect(Collectors.toList()))
                .containsExactly(
                        "64×224×224 1792",
                        "64×224×224 36928",
                        "128×112×112 73856",
                        "128×112×112 147584",
                        "256×56×56 295168",
                        "256×56×56 590080",
                        "256×56×56 590080",
                        "512×28×28 1180160",
                        "512×28×28 2359808",
                        "512×28×28 2359808",
                        "512×14×14 2359808",
                        "512×14×14 2359808",
                        "512×14×14 2359808",
                        "4096 102764544",
                        "4096 16781312",
                        "1000 4097000");
    }

    @Test
    void resNet50StartsAndEndsAsPublished() {
        List<String> lines = lines("resnet50");
        assertThat(lines.subList(0, 16))
                .containsExactly(
                        "64×112×112 9408",
                        "64×112×112 128",
                        "64×112×112 0",
                        "64×56×56 0",
                        "64×56×56 4096",
                        "64×56×56 128",
                        "64×56×56 0",
                        "64×56×56 36864",
                        "64×56×56 128",
                        "64×56×56 0",
                        "256×56×56 16384",
                        "256×56×56 512",
                        "256×56×56 16384",
                        "256×56×56 512",
                        "256×56×56 0",
                        "256×56×56 0");
        assertThat(lines.subList(lines.size() - 2, lines.size())).containsExactly("2048×1×1 0", "1000 2049000");
    }

    /** A small picture through a whole residual network: the inferred shapes are those that come out. */
    @Test
    void resNet18RunsForwardAndBackward() {
        Layer model = ResNet.resNet18(new SplittableRandom(1));
        Tensor x = Tensor.randn(new SplittableRandom(2), 2, 3, 32, 32);
        Tensor y = model.forward(x);
        assertThat(y.shape()).containsExactly(model.outputShape(2, 3, 32, 32));
        y.backward(Tensor.full(1f, y.shape()));
        for (var parameter : model.parameters().entrySet()) {
            assertThat(parameter.getValue().grad()).as(parameter.getKey()).isNotNull();
        }
        assertThat(model.predict(x).shape()).containsExactly(2, 1000);
    }

    private static List<String> lines(String name) {
        return summary(name).rows().stream()
                .map(row -> Shape.times(row.outputShape()) + " " + row.parameters())
                .collect(Collectors.toList());
    }
}
