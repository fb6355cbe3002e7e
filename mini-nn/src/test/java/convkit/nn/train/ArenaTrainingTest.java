package convkit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import convkit.nn.conv.NaiveConv;
import convkit.nn.conv.Window;
import convkit.nn.layer.BatchNorm2d;
import convkit.nn.layer.Conv2d;
import convkit.nn.layer.Dropout;
import convkit.nn.layer.Flatten;
import convkit.nn.layer.GlobalAvgPool2d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.layer.MaxPool2d;
import convkit.nn.layer.MaxUnpool2d;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Residual;
import convkit.nn.layer.Sequential;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.loss.Loss;
import convkit.nn.model.CifarResNet;
import convkit.nn.model.LeNet;
import convkit.nn.optim.Sgd;
import convkit.nn.tensor.Arena;
import convkit.nn.tensor.Tensor;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A step that uses the arrays of the one before computes the same, and makes next to no garbage. */
class ArenaTrainingTest {

    private static final Map<String, Function<SplittableRandom, Layer>> NETWORKS = Map.of(
            "lenet", LeNet::modern,
            "lenet-original", LeNet::original,
            "resnet", random -> new Sequential(new Conv2d(1, 3, 1, random), CifarResNet.residual(8, random)),
            "all", ArenaTrainingTest::layersOfAllKinds);

    private static Layer layersOfAllKinds(SplittableRandom random) {
        MaxPool2d pool = new MaxPool2d(2);
        return new Sequential(
                new Conv2d(1, 4, Window.of(3).padding(1), random),
                new BatchNorm2d(4),
                new ReLU(),
                pool,
                new Residual(new Sequential(new Conv2d(4, 4, Window.of(3).padding(1), random), new ReLU())),
                new MaxUnpool2d(pool),
                new Dropout(0.3, random),
                new GlobalAvgPool2d(),
                new Flatten(),
                new Linear(4, 10, random));
    }

    private static Batch batch(int examples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] labels = random.ints(examples, 0, 10).toArray();
        return new Batch(Tensor.randn(random, examples, 1, 32, 32), labels);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lenet", "lenet-original", "resnet", "all"})
    void theResultsAreTheSameBitForBit(String network) {
        Layer reusing = NETWORKS.get(network).apply(new SplittableRandom(3));
        Layer plain = NETWORKS.get(network).apply(new SplittableRandom(3));
        Trainer trainer = new Trainer(reusing, sgd(reusing), new CrossEntropy());
        Sgd sgd = sgd(plain);
        for (int step = 0; step < 4; step++) {
            // a smaller batch between the others, as at the end of an epoch
            Batch batch = batch(step == 1 ? 5 : 9, step);
            StepResult result = trainer.step(batch);
            sgd.zeroGrad();
            Tensor loss = new CrossEntropy().of(plain.forward(batch.inputs()), batch.labels());
            loss.backward();
            sgd.step();
            assertThat(result.loss()).isEqualTo(loss.item());
        }
        plain.state()
                .forEach((name, values) ->
                        assertThat(reusing.state().get(name).data()).as(name).isEqualTo(values.data()));
    }

    @Test
    void theResultsDoNotDependOnTheNumberOfThreads() {
        String before = System.getProperty("convkit.threads");
        double[] losses = new double[3];
        try {
            for (int i = 0; i < losses.length; i++) {
                System.setProperty("convkit.threads", Integer.toString(1 + 2 * i));
                Layer network = NETWORKS.get("resnet").apply(new SplittableRandom(3));
                Trainer trainer = new Trainer(network, sgd(network), new CrossEntropy());
                trainer.step(batch(16, 1));
                losses[i] = trainer.step(batch(16, 2)).loss();
            }
        } finally {
            if (before == null) {
                System.clearProperty("convkit.threads");
            } else {
                System.setProperty("convkit.threads", before);
            }
        }
        assertThat(losses[1]).isEqualTo(losses[0]);
        assertThat(losses[2]).isEqualTo(losses[0]);
    }

    private static Sgd sgd(Layer network) {
        return new Sgd(network.parameters().values(), 0.01, 0.9);
    }

    /** Without an arena a step of this network makes 1.5 MB of garbage; what remains, 21 kB, are the objects of the graph. */
    @Test
    void aStepMakesNextToNoGarbage() {
        SplittableRandom random = new SplittableRandom(1);
        // the naive rung needs no memory of its own, so the rest of the step can be seen
        Window same = Window.of(3).padding(1);
        Layer network = new Sequential(
                new Conv2d(1, 4, same, random).backend(new NaiveConv()),
                new BatchNorm2d(4),
                new ReLU(),
                new Residual(new Sequential(
                        new Conv2d(4, 4, same, random).backend(new NaiveConv()), new BatchNorm2d(4), new ReLU())),
                new MaxPool2d(2),
                new GlobalAvgPool2d(),
                new Flatten(),
                new Linear(4, 10, random));
        Trainer trainer = new Trainer(network, sgd(network), new CrossEntropy());
        Batch batch = batch(8, 1);
        for (int step = 0; step < 3; step++) {
            trainer.step(batch);
        }
        long before = allocatedBytes();
        int steps = 5;
        for (int step = 0; step < steps; step++) {
            trainer.step(batch);
        }
        assertThat((allocatedBytes() - before) / steps).isBetween(1L, 60_000L);
    }

    private static long allocatedBytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }

    @Test
    void whatALossKeepsFromAStepRefusesToBeRead() {
        Layer network = LeNet.modern(new SplittableRandom(1));
        Tensor[] kept = new Tensor[1];
        Loss curious = (output, labels) -> {
            kept[0] = output;
            return new CrossEntropy().of(output, labels);
        };
        new Trainer(network, sgd(network), curious).step(batch(2, 1));
        assertThatThrownBy(kept[0]::data)
                .hasMessage(
                        "tensor: this one of shape [2, 10] lay in an arena that has been reset, its values are gone;"
                                + " copy() what is to be kept before");
    }

    @Test
    void switchesOfAnEarlierStepRefuseToBeUsed() {
        MaxPool2d pool = new MaxPool2d(2);
        MaxUnpool2d unpool = new MaxUnpool2d(pool);
        Arena arena = new Arena();
        Tensor pooled = pool.forward(Tensor.zeros(1, 1, 4, 4).in(arena)).copy();
        assertThat(unpool.forward(pooled).shape()).containsExactly(1, 1, 4, 4);
        arena.reset();
        assertThatThrownBy(() -> unpool.forward(pooled))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("tensor: this one of shape [1, 1, 2, 2] lay in an arena that has been reset");
    }

    @Test
    void aDivergedStepLeavesTheParametersAsTheyWere() {
        Layer network = LeNet.modern(new SplittableRandom(1));
        Trainer trainer = new Trainer(network, sgd(network), new CrossEntropy());
        Batch broken = new Batch(Tensor.full(Float.NaN, 1, 1, 32, 32), new int[] {0});
        float[] before = network.parameters().get("c1.weight").data().clone();
        assertThatThrownBy(() -> trainer.step(broken))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "fit: the loss is NaN (learning rate 0.01); training has diverged, use a smaller learning rate");
        assertThat(network.parameters().get("c1.weight").data()).isEqualTo(before);
        assertThat(trainer.step(batch(3, 1)).correct()).isBetween(0, 3);
    }
}
