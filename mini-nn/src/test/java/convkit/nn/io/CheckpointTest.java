package convkit.nn.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.io.ResumableTraining.Outcome;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.optim.AdamW;
import convkit.nn.optim.Optimizer;
import convkit.nn.optim.RmsProp;
import convkit.nn.optim.Sgd;
import convkit.nn.tensor.Tensor;
import convkit.nn.train.EpochResult;
import convkit.nn.train.Trainer;
import convkit.nn.train.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {

    @TempDir
    Path folder;

    @Test
    void aResumedTrainingEqualsAnUninterruptedOneBitForBit() throws IOException {
        Outcome whole = Outcome.uninterrupted(folder.resolve("whole"));
        assertThat(whole.epochs()).hasSize(ResumableTraining.EPOCHS);
        assertThat(whole.epochs().get(11).trainLoss())
                .isLessThan(0.8 * whole.epochs().get(0).trainLoss());

        Path file = folder.resolve("stopped");
        ResumableTraining stopped = new ResumableTraining(file);
        TrainingListener crash = new TrainingListener() {
            @Override
            public void onStep(int epoch, int step, int stepsPerEpoch, double loss) {
                if (epoch == 7 && step == 3) {
                    throw new IllegalStateException("crash");
                }
            }
        };
        assertThatThrownBy(() -> stopped.run(crash)).hasMessage("crash");
        ResumableTraining resumed = new ResumableTraining(file);
        whole.assertSame(Outcome.of(resumed, resumed.run(TrainingListener.silent())));

        // a finished training has nothing left to do
        ResumableTraining again = new ResumableTraining(file);
        whole.assertSame(Outcome.of(again, again.run(TrainingListener.silent())));
    }

    /** Without the checkpoint's draws or memory the result is another one: the test above can fail. */
    @Test
    void eachPartOfTheCheckpointMatters() throws IOException {
        Path file = folder.resolve("part");
        ResumableTraining first = new ResumableTraining(file);
        first.run(new TrainingListener() {
            @Override
            public void onEpoch(EpochResult result) {
                if (result.epoch() == 5) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        byte[] saved = Files.readAllBytes(file);
        ResumableTraining whole = new ResumableTraining(file);
        Map<String, float[]> expected = Outcome.values(finish(whole, training -> {}));
        Files.write(file, saved);
        assertThat(Outcome.values(finish(new ResumableTraining(file), training -> {}))
                        .get("5.weight"))
                .isEqualTo(expected.get("5.weight"));
        Files.write(file, saved);
        assertThat(Outcome.values(finish(
                                new ResumableTraining(file),
                                training ->
                                        training.model().draws().get("4.draws").state(1)))
                        .get("5.weight"))
                .isNotEqualTo(expected.get("5.weight"));
        Files.write(file, saved);
        assertThat(Outcome.values(finish(
                                new ResumableTraining(file),
                                training -> training.optimizer().restore(30, Map.of())))
                        .get("5.weight"))
                .isNotEqualTo(expected.get("5.weight"));
        Files.write(file, saved);
        assertThat(Outcome.values(finish(
                                new ResumableTraining(file),
                                training -> training.model()
                                        .buffers()
                                        .get("1.running_mean")
                                        .set(1, 0)))
                        .get("1.running_mean"))
                .isNotEqualTo(expected.get("1.running_mean"));
    }

    private static Map<String, Tensor> finish(ResumableTraining training, Consumer<ResumableTraining> spoil)
            throws IOException {
        training.run(TrainingListener.silent(), spoil);
        return training.model().state();
    }

    @Test
    void whatACrashLeftBesideTheFileIsNoHarm() throws IOException {
        Path file = folder.resolve("c");
        ResumableTraining training = new ResumableTraining(file);
        training.checkpoint().onEpoch(new EpochResult(0, 1, 0.5, Double.NaN, Double.NaN, 0.1));
        Path unfinished = Files.write(folder.resolve(".c.unfinished"), new byte[] {1, 2, 3});
        ResumableTraining resumed = new ResumableTraining(file);
        assertThat(resumed.checkpoint().resume())
                .containsExactly(new EpochResult(0, 1, 0.5, Double.NaN, Double.NaN, 0.1));
        resumed.checkpoint().onEpoch(new EpochResult(1, 0.1, 1 / 3.0, Double.MIN_VALUE, 0, 1e9));
        assertThat(unfinished).doesNotExist();
        assertThat(resumed.checkpoint().resume())
                .hasSize(2)
                .element(1)
                .isEqualTo(new EpochResult(1, 0.1, 1 / 3.0, Double.MIN_VALUE, 0, 1e9));
    }

    @Test
    void everyOptimiserIsRestored() throws IOException {
        List<Function<Layer, Optimizer>> kinds = List.of(
                model -> new Sgd(model.parameters().values(), 0.1, 0.9).nesterov(),
                model -> new RmsProp(model.parameters().values(), 0.01),
                model -> new AdamW(model.parameters().values(), 0.01));
        for (var kind : kinds) {
            Layer model = new Linear(3, 2, new SplittableRandom(1));
            Optimizer optimizer = kind.apply(model);
            step(model, optimizer, 1);
            step(model, optimizer, 2);
            Path file = folder.resolve(optimizer.getClass().getSimpleName());
            new Checkpoint(file, model, optimizer).onEpoch(new EpochResult(0, 0, 0, 0, 0, 0));
            Layer resumed = new Linear(3, 2, new SplittableRandom(2));
            Optimizer restored = kind.apply(resumed);
            new Checkpoint(file, resumed, restored).resume();
            assertThat(restored.steps()).isEqualTo(2);
            step(model, optimizer, 3);
            step(resumed, restored, 3);
            assertThat(resumed.parameters().get("weight").data())
                    .isEqualTo(model.parameters().get("weight").data());
        }
    }

    private static void step(Layer model, Optimizer optimizer, long seed) {
        optimizer.zeroGrad();
        Tensor y = model.forward(Tensor.randn(new SplittableRandom(seed), 4, 3));
        y.backward(Tensor.randn(new SplittableRandom(seed + 50), 4, 2));
        optimizer.step();
    }

    @Test
    void foreignAndDamagedFilesAreRefusedAndChangeNothing() throws IOException {
        Layer model = new Linear(3, 2, new SplittableRandom(1));
        Optimizer optimizer = new Sgd(model.parameters().values(), 0.1, 0.9);
        step(model, optimizer, 1);
        Path file = folder.resolve("linear");
        new Checkpoint(file, model, optimizer).onEpoch(new EpochResult(0, 0, 0, 0, 0, 0));

        Layer other = new Linear(3, 2, new SplittableRandom(2));
        Map<String, float[]> before = Outcome.values(other.state());
        Checkpoint adam =
                new Checkpoint(file, other, new AdamW(other.parameters().values(), 0.1));
        assertThatThrownBy(adam::resume)
                .isInstanceOf(IOException.class)
                .hasMessage(file + ": was written with the optimiser Sgd but this one is AdamW; resume with the same");
        Optimizer half = new Sgd(List.of(other.parameters().get("weight")), 0.1, 0.9);
        assertThatThrownBy(new Checkpoint(file, other, half)::resume)
                .hasMessage(file
                        + ": does not fit: optimizer: the state holds 2 tensors but Sgd over 1 parameters knows 1 of"
                        + " them; restore it into an optimiser of the same kind");
        Optimizer swapped = new Sgd(
                List.of(other.parameters().get("bias"), other.parameters().get("weight")), 0.1, 0.9);
        assertThatThrownBy(new Checkpoint(file, other, swapped)::resume)
                .hasMessage(
                        file + ": does not fit: optimizer: state velocity.0 has shape [2, 3] but parameter 0 has [2];"
                                + " make the optimiser over the same parameters");
        ResumableTraining convolutional = new ResumableTraining(folder.resolve("x"));
        Optimizer sgd = new Sgd(convolutional.model().parameters().values(), 0.1);
        assertThatThrownBy(new Checkpoint(file, convolutional.model(), sgd)::resume)
                .hasMessage(
                        file + ": has draws of [] but the network those of [4.draws]; resume with the same network");
        Layer wide = new Linear(4, 2, new SplittableRandom(2));
        assertThatThrownBy(new Checkpoint(file, wide, new Sgd(wide.parameters().values(), 0.1))::resume)
                .hasMessage(file + ": tensor 'model.weight' has shape [2, 3] but the network's has [2, 4];"
                        + " load it into a network of the same sizes");

        Optimizer fitting = new Sgd(other.parameters().values(), 0.1, 0.9);
        Checkpoint checkpoint = new Checkpoint(file, other, fitting);
        refuse(file, "epochs", "2", checkpoint, "epoch.1 is '' but must be five numbers");
        refuse(file, "epoch.0", "1 2 x 4 5", checkpoint, "epoch.0 is '1 2 x 4 5' but must be five numbers");
        refuse(file, "steps", "-1", checkpoint, "steps is -1 but must lie between 0 and 2147483647");
        refuse(file, "epochs", "many", checkpoint, "epochs is 'many' but must be a whole number");
        refuse(file, "format", "2", checkpoint, "is no checkpoint: its format is 2 but must be convkit checkpoint 1");
        other.state().forEach((name, tensor) -> assertThat(tensor.data()).isEqualTo(before.get(name)));
        assertThat(fitting.steps()).isZero();
        assertThat(fitting.state()).isEmpty();
    }

    private static void refuse(Path file, String name, String text, Checkpoint checkpoint, String problem)
            throws IOException {
        Safetensors sound = Safetensors.open(file);
        byte[] saved = Files.readAllBytes(file);
        Map<String, String> metadata = new LinkedHashMap<>(sound.metadata());
        metadata.put(name, text);
        Safetensors.write(file, sound.tensors(), metadata);
        assertThatThrownBy(checkpoint::resume).isInstanceOf(IOException.class).hasMessage(file + ": " + problem);
        Files.write(file, saved);
    }

    @Test
    void wrongUseIsExplained() throws IOException {
        Path file = folder.resolve("u");
        ResumableTraining training = new ResumableTraining(file);
        assertThatThrownBy(() -> training.checkpoint().onEpoch(new EpochResult(3, 0, 0, 0, 0, 0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("checkpoint: epoch 4 is done but 0 epochs are saved in " + file
                        + "; give fit(…) what resume() returned");
        assertThatThrownBy(() -> new Trainer(training.model(), training.optimizer(), new CrossEntropy())
                        .fit(
                                new ResumableTraining.Shuffled(),
                                null,
                                1,
                                TrainingListener.silent(),
                                List.of(new EpochResult(0, 0, 0, 0, 0, 0), new EpochResult(1, 0, 0, 0, 0, 0))))
                .hasMessage("fit: epochs is 1 but 2 are done already; ask for at least as many");
        Path nowhere = folder.resolve("no/such/folder");
        assertThatThrownBy(() -> new ResumableTraining(nowhere).checkpoint().onEpoch(new EpochResult(0, 0, 0, 0, 0, 0)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("checkpoint: " + nowhere + " cannot be written: ");
    }
}
