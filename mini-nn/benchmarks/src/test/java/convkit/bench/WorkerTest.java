package convkit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.data.FashionMnist;
import convkit.nn.layer.Layer;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.train.Batch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {

    @TempDir
    Path folder;

    private final Worker worker = new Worker();

    @BeforeEach
    void theLockOfOtherBenchmarksDoesNotMatter() {
        System.setProperty("jmh.ignoreLock", "true");
    }

    @Test
    void aKernelIsPreparedOnceAndRunAgainAndAgain() {
        assertThat(worker.answer("conv " + ConvCase.SMALL.words() + " gradInput 1"))
                .isEqualTo("ready");
        assertThat(number(worker.answer("run 1"))).isPositive();
        assertThat(number(worker.answer("run 1"))).isPositive();
    }

    @Test
    void whatItDoesNotKnowIsAnErrorAndNotTheEnd() {
        assertThat(worker.answer("dance"))
                .isEqualTo("error java.lang.IllegalArgumentException: bench: a worker does not know dance");
        assertThat(worker.answer("conv 1 2")).startsWith("error ");
        assertThat(worker.answer("rung")).isEqualTo("ready auto");
    }

    @Test
    void trainingBeginsWithTheWeightsAndPicturesOfTheFolder() throws IOException {
        TrainingFolder.write(
                folder,
                TrainModel.LENET,
                FashionMnist.bundledTrain().take(128),
                FashionMnist.bundledTest().take(50));
        Layer model = TrainModel.LENET.build();
        Batch first = TrainingFolder.read(folder).train(0, 64);
        float loss = new CrossEntropy()
                .of(model.forward(first.inputs()), first.labels())
                .item();

        String said = worker.answer("train lenet " + folder + " 64 0.001");
        assertThat(Float.parseFloat(said.substring("ready ".length()))).isCloseTo(loss, within(1e-5f));
        assertThat(number(worker.answer("steps 2"))).isPositive();
        assertThat(number(worker.answer("accuracy"))).isBetween(0.0, 1.0);
        assertThat(worker.answer("memory 2")).matches("value \\d+ \\d+ \\d+");
    }

    @Test
    void whoBeginsElsewhereTrainsAnotherNetwork() throws Exception {
        try (Contender contender = worker()) {
            Agreement agreement = new Agreement();
            agreement.check(contender, "2.3012");
            agreement.check(contender, "2.3013");
            assertThatThrownBy(() -> agreement.check(contender, "2.35"))
                    .hasMessage("auto begins at a loss of 2.35, the others at 2.3013: not the same network");
        }
    }

    @Test
    void anotherProcessTakesTurnsAndItsFailuresAreNamed() throws Exception {
        List<String> failures = new java.util.ArrayList<>();
        try (Contender contender = worker()) {
            contender.greet("rung");
            assertThat(contender.version()).isEqualTo("auto");
            Turn good = ConvBench.conv(contender, ConvCase.SMALL, Direction.FORWARD, 1);
            Map<Turn, Spread> figures = new Interleaving(3, 0, 1, failures).run(List.of(good));
            assertThat(figures.get(good).rounds()).isEqualTo(3);
            assertThat(figures.get(good).low()).isPositive();

            Turn bad = ConvBench.conv(contender, ConvCase.SMALL, Direction.GRADIENTS, 1);
            assertThat(new Interleaving(1, 1, 1, failures).run(List.of(bad))).isEmpty();
            assertThat(failures).hasSize(1);
            assertThat(failures.get(0)).startsWith("Small, gradients: auto: ");
        }
    }

    @Test
    void aProcessThatEndsIsNoReasonToWait() throws Exception {
        List<String> command = List.of(Peers.javaProgram(), "-version");
        Path log = folder.resolve("log");
        try (Contender contender = new Contender("gone", List.of(), command, Map.of(), log.toFile())) {
            assertThatThrownBy(() -> contender.greet("hello"))
                    .hasMessage("gone has ended by itself; its last words are in " + log);
        }
    }

    private Contender worker() throws IOException {
        List<String> command = List.of(
                Peers.javaProgram(),
                "-Djmh.ignoreLock=true",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName());
        return new Contender(
                "auto",
                List.of(),
                command,
                Map.of(),
                folder.resolve("worker.log").toFile());
    }

    private static double number(String answer) {
        assertThat(answer).startsWith("value ");
        return Double.parseDouble(answer.substring("value ".length()));
    }
}
