package convkit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.layer.Layer;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.model.CifarResNet;
import convkit.nn.model.LeNet;
import convkit.nn.optim.Sgd;
import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trains in a process of its own whose heap is 512 MB. */
@Tag("slow")
class SmallHeapTrainingTest {

    private static final int STEPS = 4;

    @ParameterizedTest
    @ValueSource(strings = {"lenet", "resnet20"})
    void batchesOf64FitIntoHalfAGigabyte(String network) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapTrainingTest.class.getName(),
                        network)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        double[] losses = output.lines().mapToDouble(Double::parseDouble).toArray();
        assertThat(losses).hasSize(STEPS);
        assertThat(losses[STEPS - 1]).isLessThan(losses[0]);
    }

    /** Trains the network on one batch and prints the loss of each step. */
    public static void main(String[] arguments) {
        SplittableRandom random = new SplittableRandom(1);
        boolean lenet = arguments[0].equals("lenet");
        Layer network = lenet ? LeNet.modern(random) : CifarResNet.residual(20, random);
        Tensor images = Tensor.randn(random, 64, lenet ? 1 : 3, 32, 32);
        Batch batch = new Batch(images, random.ints(64, 0, 10).toArray());
        Trainer trainer = new Trainer(network, new Sgd(network.parameters().values(), 0.05, 0.9), new CrossEntropy());
        for (int step = 0; step < STEPS; step++) {
            System.out.println(trainer.step(batch).loss());
        }
    }
}
