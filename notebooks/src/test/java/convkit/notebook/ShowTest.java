package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.train.EpochResult;
import io.github.spencerpark.ijava.IJava;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Showing with and without a kernel. The kernels here are stand-ins with the names and methods of the real ones. */
class ShowTest {

    private static final Rendering PICTURE = new Rendering("a picture", Map.of("image/png", "QUJD"), 120);

    @AfterEach
    void stopKernels() {
        BaseKernel.stop();
        IJava.stop();
    }

    @Test
    void outsideANotebookTheDescriptionIsPrinted() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sink sink = Sink.printing(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        sink.update(sink.display(PICTURE), new Rendering("another", Map.of(), 0));

        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).containsExactly("a picture", "another");
        assertThat(KernelSink.find(ShowTest.class.getClassLoader())).isEmpty();
    }

    @Test
    void jjavaReceivesThePictureWithItsDescriptionAndWidth() {
        List<String> messages = BaseKernel.start();
        Sink sink = KernelSink.find(ShowTest.class.getClassLoader()).orElseThrow();

        String id = sink.display(PICTURE);
        sink.update(id, PICTURE);

        String bundle = "{image/png=QUJD, text/plain=a picture} {image/png={width=120}} {display_id=" + id + "}";
        assertThat(messages).containsExactly("display " + bundle, "update " + id + " " + bundle);
    }

    @Test
    void ijavaReceivesTheSame() {
        List<String> messages = IJava.start();
        Sink sink = KernelSink.find(ShowTest.class.getClassLoader()).orElseThrow();

        String id = sink.display(PICTURE);
        sink.update(id, PICTURE);

        String bundle = "{image/png=QUJD, text/plain=a picture} {image/png={width=120}} {display_id=" + id + "}";
        assertThat(messages).containsExactly("display " + bundle, "update " + id + " " + bundle);
    }

    @Test
    void showReachesTheRunningKernel() {
        List<String> messages = BaseKernel.start();

        Show.show(new Html("<b>hello</b>", "hello"));

        assertThat(messages)
                .singleElement()
                .asString()
                .startsWith("display {text/html=<b>hello</b>, text/plain=hello}");
    }

    @Test
    void aDescriptionIsObligatory() {
        assertThatThrownBy(() -> new Rendering(" ", Map.of(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rendering: the description is blank; say in a sentence what the picture shows");
    }

    @Test
    void theTrainingCurveIsShownOnceAndThenReplaced() {
        List<String> calls = new ArrayList<>();
        TrainingCurve curve = new TrainingCurve(new Sink() {
            @Override
            public String display(Rendering rendering) {
                calls.add("display " + rendering.text());
                return "curve";
            }

            @Override
            public void update(String id, Rendering rendering) {
                calls.add("update " + id + " " + rendering.text());
            }
        });

        curve.onStep(0, 0, 1, 2.25);
        curve.onEpoch(new EpochResult(0, 2.25, 0.25, 1.5, 0.5, 1));
        curve.onEpoch(new EpochResult(1, 1.25, 0.5, 1.25, 0.75, 1));

        assertThat(curve.results()).extracting(EpochResult::trainLoss).containsExactly(2.25, 1.25);

        assertThat(calls)
                .containsExactly(
                        "display Training curve, first epoch: loss 2.250.",
                        "update curve Training curve of 1 epoch: loss 2.250, accuracy 0.250; validation loss 1.500, accuracy"
                                + " 0.500.",
                        "update curve Training curve of 2 epochs: loss 1.250, accuracy 0.500; validation loss 1.250, accuracy"
                                + " 0.750.");
    }

    @Test
    void trainingsAreComparedOverTheEpochsTheyShare() {
        TrainingCurve longer = new TrainingCurve(Sink.printing(new PrintStream(new ByteArrayOutputStream())));
        TrainingCurve shorter = new TrainingCurve(Sink.printing(new PrintStream(new ByteArrayOutputStream())));
        longer.onEpoch(new EpochResult(0, 2, 0.25, 1.5, 0.5, 1));
        longer.onEpoch(new EpochResult(1, 1, 0.5, 1.25, 0.75, 1));
        Map<String, TrainingCurve> curves = new java.util.TreeMap<>(Map.of("a", longer, "b", shorter));

        assertThatThrownBy(() -> TrainingCurve.compare(curves))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("compare: 'b' has 0 finished epochs with validation data but needs 1; train it first");
        shorter.onEpoch(new EpochResult(0, 2, 0.25, 1.5, 0.25, 1));

        assertThat(TrainingCurve.compare(curves).render().text())
                .isEqualTo("Validation accuracy after 1 epoch; a: 0.500; b: 0.250.");
    }

    @Test
    void trainingsOnTargetValuesShowTheirLossAlone() {
        List<String> texts = new ArrayList<>();
        TrainingCurve curve = new TrainingCurve(new Sink() {
            @Override
            public String display(Rendering rendering) {
                texts.add(rendering.text());
                return "curve";
            }

            @Override
            public void update(String id, Rendering rendering) {
                texts.add(rendering.text());
            }
        });
        curve.onEpoch(new EpochResult(0, 2, Double.NaN, 1.5, Double.NaN, 1));
        curve.onEpoch(new EpochResult(1, 1, Double.NaN, 1.25, Double.NaN, 1));
        assertThat(texts)
                .containsExactly(
                        "Training curve of 1 epoch: loss 2.000; validation loss 1.500.",
                        "Training curve of 2 epochs: loss 1.000; validation loss 1.250.");
        assertThat(TrainingCurve.compare(Map.of("a", curve)).render().text())
                .isEqualTo("Validation loss after 2 epochs; a: 1.250.");
    }
}
