package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.exercises.Exercise;
import convkit.exercises.Exercises;
import convkit.exercises.arithmetic.OutputSizeExercise;
import convkit.exercises.check.Comparison;
import convkit.exercises.convolution.Conv2dExercise;
import convkit.exercises.convolution.MyConv2d;
import convkit.nn.conv.Window;
import convkit.nn.ops.Convolution;
import convkit.nn.tensor.Tensor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The card as a student sees it, with real exercises and real answers, right and wrong. */
class CheckTest {

    /** What {@link Check} showed for an answer. */
    private static Rendering shown(Object answer) {
        List<Rendering> cards = new ArrayList<>();
        Check.run(answer, new Sink() {
            @Override
            public String display(Rendering rendering) {
                cards.add(rendering);
                return "";
            }

            @Override
            public void update(String id, Rendering rendering) {
                throw new AssertionError("a card is final");
            }
        });
        assertThat(cards).hasSize(1);
        return cards.get(0);
    }

    private static String html(Rendering card) {
        return card.data().get("text/html");
    }

    static List<Object> starters() throws ReflectiveOperationException {
        List<Object> starters = new ArrayList<>();
        for (Exercise exercise : Exercises.all()) {
            starters.add(Class.forName(exercise.starterClassName())
                    .getDeclaredConstructor()
                    .newInstance());
        }
        return starters;
    }

    @ParameterizedTest
    @MethodSource("starters")
    void aFreshStarterFailsEverythingAndNothingIsThrown(Object starter) {
        Rendering card = shown(starter);

        assertThat(card.text()).contains(": 0 of ").contains("First look at: ").doesNotContain("✓");
        assertThat(html(card)).contains("TODO").contains("Hint 1 of 3").contains("Hint 3 of 3");
    }

    @Test
    void aRightAnswerPassesAndNeedsNoHints() {
        Rendering card = shown((Conv2dExercise) (x, weight, bias, stride, padding, dilation) -> Convolution.conv2d(
                x,
                weight,
                bias,
                new Window(weight.dim(2), stride, padding, dilation),
                new Window(weight.dim(3), stride, padding, dilation),
                1,
                convkit.nn.conv.ConvBackend.auto()));

        assertThat(card.text()).startsWith("✓ ").doesNotContain("✗", "Hint", "First look at");
        assertThat(html(card)).contains("All public checks pass").doesNotContain("<details");
    }

    @Test
    void aFlippedKernelIsDiagnosedAndDrawn() {
        Rendering card = shown(new FlippedKernel());

        assertThat(card.text())
                .contains("Diagnosis: Your result is what you get when the kernel is flipped")
                .contains("At [0, 0, 0, 0] expected 122 but yours is 119.");
        assertThat(html(card)).contains("<img alt=\"At [0, 0, 0, 0] expected 122");
    }

    @Test
    void textOfTheStudentIsEscaped() {
        Rendering card = shown((OutputSizeExercise) (w, k, s, p, d) -> {
            throw new IllegalStateException("<img src=x onerror=alert(1)>");
        });

        assertThat(html(card))
                .contains("Your code said:")
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img src=x");
    }

    @Test
    void cardsAreWellFormedAndLoadNothing() throws Exception {
        for (Object answer : List.of(new MyConv2d(), new FlippedKernel(), "no answer")) {
            String html = html(shown(answer));
            assertThat(html).doesNotContain("http:", "https:", "<script", "class=");
            String xml = "<card>" + html.replaceAll("<(img|br)([^>]*)>", "<$1$2/>") + "</card>";
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void whatIsNoAnswerIsSaidKindly() {
        assertThat(shown("text").text())
                .isEqualTo("✗ String is no answer to an exercise: write 'implements …Exercise', with the exercise's"
                        + " contract.");
        assertThat(shown(null).text()).startsWith("✗ null is no answer");
    }

    @Test
    void theComparisonShowsTheMapOfTheFirstDifference() {
        Tensor expected = Samples.whole(1, 1, 3, 2, 2);
        Tensor actual = expected.copy();
        actual.set(77, 0, 2, 1, 0);

        RecordingCanvas canvas =
                RecordingCanvas.of(ComparisonPicture.of(new Comparison(expected, actual, new int[] {0, 2, 1, 0}, "")));

        assertThat(canvas.words()).contains("expected [0, 2, …]", "yours [0, 2, …]", "77");
        assertThat(canvas.words()).contains(Numbers.brief(expected.get(0, 2, 0, 1)));
        assertThat(canvas.boxes)
                .filteredOn(box -> Style.VERMILLION.equals(box.box().border()))
                .hasSize(3);
        assertThat(canvas.words()).contains("yours − expected", Numbers.brief(77 - expected.get(0, 2, 1, 0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyRankIsDrawn(int rank) {
        int[] shape = new int[rank];
        int[] at = new int[rank];
        Arrays.fill(shape, 3);
        Arrays.fill(at, 1);
        Tensor expected = Tensor.zeros(shape);
        Tensor actual = expected.copy();
        actual.set(-4.5f, at);

        RecordingCanvas canvas =
                RecordingCanvas.of(ComparisonPicture.of(new Comparison(expected, actual, at, "", 0.1)));

        assertThat(canvas.words()).contains("−4.5").filteredOn("−4.5"::equals).hasSize(rank == 1 ? 1 : 2);
        assertThat(canvas.words()).filteredOn("0"::equals).hasSize(rank == 1 ? 5 : 25);
    }

    @Test
    void whatLiesWithinTheToleranceIsNotFramed() {
        Tensor expected = Tensor.of(new float[] {1, 2, 3, 4}, 2, 2);
        Tensor actual = Tensor.of(new float[] {1.00001f, 2, 3.5f, 4}, 2, 2);
        Comparison comparison = new Comparison(expected, actual, new int[] {1, 0}, "", 1e-4);

        RecordingCanvas canvas = RecordingCanvas.of(ComparisonPicture.of(comparison));

        assertThat(canvas.boxes)
                .filteredOn(box -> Style.VERMILLION.equals(box.box().border()))
                .hasSize(3);
        assertThat(canvas.words()).filteredOn("0"::equals).hasSize(3);
    }

    @Test
    void wideMapsFitIntoTheCard() {
        for (int columns : new int[] {1, 3, 5, 6, 9, 40}) {
            Tensor expected = Tensor.zeros(2, columns);
            Tensor actual = Tensor.full(1, 2, columns);
            Drawing picture = ComparisonPicture.of(new Comparison(expected, actual, new int[] {0, 0}, ""));
            assertThat(picture.width()).isLessThanOrEqualTo(745);
            assertThat(picture.height()).isEqualTo((columns > 5 ? 2 : 1) * 120);
        }
    }

    @Test
    void ofANumberTheMessageSaysAll() {
        Rendering card = shown((OutputSizeExercise) (w, k, s, p, d) -> 77);

        assertThat(card.text()).contains("result is 77 but 5 was expected").doesNotContain("At []");
        assertThat(html(card)).doesNotContain("<img");
    }

    @Test
    void largeMapsAreShownAroundTheDifference() {
        Tensor expected = Tensor.zeros(1, 1, 40, 40);
        Tensor actual = expected.copy();
        actual.set(5, 0, 0, 38, 20);

        RecordingCanvas canvas = RecordingCanvas.of(
                ComparisonPicture.of(new Comparison(expected, actual, new int[] {0, 0, 38, 20}, "")));

        assertThat(canvas.words()).contains("5");
        assertThat(canvas.boxes).hasSize(3 * 81 + 3);
    }

    @Test
    void shapesThatCannotBeComparedShowTheExpectedMapAlone() {
        Drawing picture = ComparisonPicture.of(new Comparison(Tensor.vector(1, 2, 3), null, new int[0], ""));

        assertThat(picture.text()).isEqualTo("Expected values of shape [3].");
        assertThat(RecordingCanvas.of(picture).words()).containsExactly("expected", "1", "2", "3");
    }

    /** A true convolution: the kernel is turned by 180 degrees. */
    private static final class FlippedKernel implements Conv2dExercise {
        @Override
        public Tensor forward(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation) {
            Tensor flipped = Tensor.zeros(weight.shape());
            int taps = weight.dim(2) * weight.dim(3);
            for (int i = 0; i < weight.size(); i++) {
                flipped.data()[i] = weight.data()[i - i % taps + taps - 1 - i % taps];
            }
            Window rows = new Window(weight.dim(2), stride, padding, dilation);
            Window cols = new Window(weight.dim(3), stride, padding, dilation);
            return Convolution.conv2d(x, flipped, bias, rows, cols, 1, convkit.nn.conv.ConvBackend.auto());
        }
    }
}
