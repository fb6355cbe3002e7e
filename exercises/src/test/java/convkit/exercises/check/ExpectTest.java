package convkit.exercises.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import convkit.exercises.pooling.MaxPoolExercise;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ExpectTest {

    private final Expect expect = new Expect(new Recorder(Runnable.class, (Runnable) () -> {}));

    private ExpectationFailure failure(Tensor actual, Tensor expected) {
        return catchThrowableOfType(
                ExpectationFailure.class, () -> expect.tensor(actual).named("y").equalTo(expected));
    }

    @Test
    void equalTensorsPassAndCount() {
        expect.tensor(Tensor.vector(1, -0f)).equalTo(Tensor.vector(1, 0));
        assertThat(expect.made()).isEqualTo(1);
    }

    @Test
    void anExpectationThatIsNotFinishedDoesNotCount() {
        expect.tensor(Tensor.vector(1));
        assertThat(expect.made()).isZero();
    }

    @Test
    void firstDifferenceIsNamed() {
        Tensor expected = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3);
        Tensor actual = Tensor.of(new float[] {1, 2, 3, 4, 5.25f, 7}, 1, 2, 3);
        ExpectationFailure failure = failure(actual, expected);
        assertThat(failure).hasMessage("y[0, 1, 1] is 5.25 but 5 was expected (2 of 6 values differ)");
        assertThat(failure.comparison().firstDifference()).containsExactly(0, 1, 1);
        actual.set(99, 0, 0, 0);
        assertThat(failure.comparison().actual().get(0, 0, 0)).isEqualTo(1);
    }

    @Test
    void notANumberIsNeverEqual() {
        assertThat(failure(Tensor.vector(Float.NaN), Tensor.vector(1)))
                .hasMessage(
                        "y[0] is NaN but 1 was expected (1 of 1 value differs); NaN comes from 0/0, from ∞ − ∞, or from"
                                + " the root or logarithm of a negative number");
        assertThat(failure(Tensor.vector(Float.NaN), Tensor.vector(Float.NaN))).isNotNull();
    }

    @Test
    void shapesAreComparedFirst() {
        ExpectationFailure failure = failure(Tensor.zeros(2, 3), Tensor.zeros(3, 2));
        assertThat(failure).hasMessage("y has shape [2, 3] but [3, 2] was expected");
        assertThat(failure.comparison().actual()).isNull();
        assertThat(failure(null, Tensor.zeros(3, 2)))
                .hasMessage("y: null was returned but a tensor [3, 2] was expected");
    }

    @Test
    void numbersAndArrays() {
        expect.intValue(3, 3);
        expect.ints("indices", new int[] {1, 2}, 1, 2);
        assertThat(expect.made()).isEqualTo(2);
        assertThatThrownBy(() -> expect.intValue(3, 4)).hasMessage("result is 3 but 4 was expected");
        assertThatThrownBy(() -> expect.ints("indices", new int[] {1, 2}, 1, 3))
                .hasMessage("indices[1] is 2 but 3 was expected");
        assertThatThrownBy(() -> expect.ints("indices", new int[] {1}, 1, 3))
                .hasMessage("indices: there is 1 but 2 were expected");
        assertThatThrownBy(() -> expect.ints("indices", null, 1))
                .hasMessage("indices: null was returned but an array was expected");
        assertThatThrownBy(() -> expect.notNull("result", null))
                .hasMessage("result: null was returned but a value was expected");
    }

    @Test
    void closeValuesPassAndFarOnesAreNamed() {
        Tensor expected = Tensor.of(new float[] {1, 0, 1000, -2}, 2, 2);
        expect.tensor(Tensor.of(new float[] {1.00009f, -0.00009f, 1000.09f, -2}, 2, 2))
                .closeTo(expected);
        expect.tensor(Tensor.of(new float[] {1.4f, 0.4f, 1400, -2}, 2, 2)).closeTo(expected, 0.5);
        assertThat(expect.made()).isEqualTo(2);
        assertThatThrownBy(() -> expect.tensor(Tensor.of(new float[] {1.0002f, 0.0002f, 1000, -2}, 2, 2))
                        .named("y")
                        .closeTo(expected))
                .hasMessage("y[0, 0] is 1.0002 but 1 was expected (2 of 4 values differ)");
        assertThatThrownBy(() -> expect.tensor(Tensor.of(new float[] {1, 0, 1 / 0f, -2}, 2, 2))
                        .named("y")
                        .closeTo(expected))
                .hasMessage("y[1, 0] is Infinity but 1000 was expected (1 of 4 values differs); infinity comes from a"
                        + " division by 0, from log(0) or from an overflow");
    }

    @Test
    void namedNumbers() {
        expect.number("parameters", 105_705_600, 105_705_600);
        expect.number("IoU", 0.25, 0.25);
        expect.closeTo("loss", 0.69310f, 0.69315);
        expect.closeTo("loss", 3, 2, 0.5);
        expect.floats("row", new float[] {1, 2.5f}, 1, 2.5f);
        expect.floatsCloseTo("row", new float[] {1, 2.5001f}, 1, 2.5f);
        assertThat(expect.made()).isEqualTo(6);
        assertThatThrownBy(() -> expect.number("parameters", 1L << 40, 7))
                .hasMessage("parameters is 1099511627776 but 7 was expected");
        assertThatThrownBy(() -> expect.number("IoU", 0.1f, 0.25)).hasMessage("IoU is 0.1 but 0.25 was expected");
        assertThatThrownBy(() -> expect.number("IoU", 0.1, 2)).hasMessage("IoU is 0.1 but 2 was expected");
        assertThatThrownBy(() -> expect.closeTo("loss", Double.NaN, 0.5))
                .hasMessage("loss is NaN but 0.5 was expected; NaN comes from 0/0, from ∞ − ∞, or from the root or"
                        + " logarithm of a negative number");
        assertThatThrownBy(() -> expect.floats("row", new float[] {1, 2.50001f}, 1, 2.5f))
                .hasMessage("row[1] is 2.50001 but 2.5 was expected");
        assertThatThrownBy(() -> expect.floatsCloseTo("row", new float[] {1}, 1, 2.5f))
                .hasMessage("row: there is 1 but 2 were expected");
        assertThatThrownBy(() -> expect.floats("row", null, 1))
                .hasMessage("row: null was returned but an array was expected");
    }

    @Test
    void otherValues() {
        expect.value("fits", true, true);
        expect.value("motif", new String[] {"A", "C"}, new String[] {"A", "C"});
        assertThat(expect.made()).isEqualTo(2);
        assertThatThrownBy(() -> expect.value("fits", false, true)).hasMessage("fits is false but true was expected");
        assertThatThrownBy(() -> expect.value("motif", new String[] {"A"}, new String[] {"A", "C"}))
                .hasMessage("motif is [A] but [A, C] was expected");
        assertThatThrownBy(() -> expect.value("motif", "A\u001b[2J" + "C".repeat(300), "AC"))
                .hasMessage("motif is A [2J" + "C".repeat(195) + "… but AC was expected");
        assertThatThrownBy(() -> expect.value("motif", null, "AC")).hasMessage("motif is null but AC was expected");
    }

    @Test
    void refusalsMustBeIllegalArgument() {
        expect.illegalArgument("it is odd", () -> {
            throw new IllegalArgumentException();
        });
        assertThatThrownBy(() -> expect.illegalArgument("it is odd", () -> {}))
                .hasMessage("no exception was thrown but IllegalArgumentException was expected: it is odd");
        assertThatThrownBy(() -> expect.illegalArgument("it is odd", () -> {
                    throw new ArithmeticException("/ by zero");
                }))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void changedArgumentsAreNoticed() {
        MaxPoolExercise changes = new MaxPoolExercise() {
            @Override
            public Pooled forward(Tensor x, int kernelSize, int stride) {
                x.data()[0] = 9;
                return null;
            }

            @Override
            public Tensor backward(Tensor gradOutput, int[] indices, int[] inputShape) {
                indices[0]++;
                return gradOutput;
            }
        };
        Recorder recorder = new Recorder(MaxPoolExercise.class, changes);
        MaxPoolExercise answer = Recorder.proxy(MaxPoolExercise.class, recorder);
        Expect watched = new Expect(recorder);
        watched.argumentsUnchanged();
        answer.backward(Tensor.vector(1), new int[] {0}, new int[] {1});
        assertThatThrownBy(watched::argumentsUnchanged)
                .hasMessage("backward changed its argument indices; the caller still needs it: work on a copy or write"
                        + " into a new tensor");
        answer.forward(Tensor.zeros(1, 1, 1, 1), 1, 1);
        assertThat(recorder.changedArguments())
                .containsExactly("backward changed its argument indices", "forward changed its argument x");
    }

    @Test
    void originShowsTheWindowWithItsPadding() {
        Tensor x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8}, 1, 2, 2, 2);
        Window window = Window.of(2).padding(1);
        assertThat(Origin.window(x, window, window, true).of(new int[] {0, 0, 0, 1}))
                .isEqualTo("""
                        It is computed from rows -1, 0 and columns 0, 1 of the input (outside it: 0), x[0, 0]:
                          0 0
                          1 2
                        x[0, 1]:
                          0 0
                          5 6""");
        assertThat(Origin.window(x, window, window, false).of(new int[] {0, 1, 2, 2}))
                .isEqualTo("""
                        It is computed from rows 1, 2 and columns 1, 2 of the input (outside it: 0), x[0, 1]:
                          8 0
                          0 0""");
    }
}
