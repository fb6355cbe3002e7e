package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.exercises.wire.Codec;
import convkit.exercises.wire.WireFormatException;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ChangedArgumentsTest {

    record Layer(Tensor weight, float[] bias, int stride) {}

    private static void apply(Object after, Object argument, Class<?> type) throws WireFormatException {
        ChangedArguments.apply(new byte[][] {Codec.encode(after)}, new Object[] {argument}, new Class<?>[] {type});
    }

    @Test
    void changesAreMadeInPlace() throws WireFormatException {
        Tensor tensor = Tensor.vector(1, 2);
        apply(Tensor.vector(3, 4), tensor, Tensor.class);
        assertThat(tensor.data()).containsExactly(3, 4);
        int[] numbers = {1, 2};
        apply(new int[] {7, 8}, numbers, int[].class);
        assertThat(numbers).containsExactly(7, 8);
    }

    @Test
    void alsoInsideArraysAndRecords() throws WireFormatException {
        float[] row = {1, 2};
        float[][] rows = {row, {3}, null};
        apply(new float[][] {{5, 6}, {3, 4}, {7}}, rows, float[][].class);
        // The caller's own row was changed; where that is impossible the element is another one now.
        assertThat(rows[0]).isSameAs(row).containsExactly(5, 6);
        assertThat(rows[1]).containsExactly(3, 4);
        assertThat(rows[2]).containsExactly(7);

        Tensor input = Tensor.vector(1, 2);
        Tensor[] inputs = {input, Tensor.scalar(0)};
        apply(new Tensor[] {Tensor.vector(9, 2), Tensor.scalar(0)}, inputs, Tensor[].class);
        assertThat(inputs[0]).isSameAs(input);
        assertThat(input.data()).containsExactly(9, 2);

        String[] names = {"a", "b"};
        apply(new String[] {"a", "c"}, names, String[].class);
        assertThat(names).containsExactly("a", "c");

        Layer layer = new Layer(Tensor.vector(1), new float[] {2}, 3);
        apply(new Layer(Tensor.vector(1), new float[] {4}, 3), layer, Layer.class);
        assertThat(layer.bias()).containsExactly(4);
    }

    @Test
    void onlyChangesThatJavaCodeCouldMakeAreTaken() {
        String impossible = "a changed argument that cannot be changed";
        assertThatThrownBy(() -> apply(Tensor.vector(3), Tensor.vector(1, 2), Tensor.class))
                .isInstanceOf(WireFormatException.class)
                .hasMessage(impossible);
        assertThatThrownBy(() -> apply(6, 5, int.class)).hasMessage(impossible);
        assertThatThrownBy(() -> apply("b", "a", String.class)).hasMessage(impossible);
        assertThatThrownBy(() -> apply(null, new int[1], int[].class)).hasMessage(impossible);
        assertThatThrownBy(() -> apply(new int[][] {}, new int[][] {{1}}, int[][].class))
                .hasMessage(impossible);
        Layer layer = new Layer(null, null, 3);
        assertThatThrownBy(() -> apply(new Layer(null, null, 4), layer, Layer.class))
                .hasMessage(impossible);
    }

    @Test
    void thereAreAsManyAsArguments() {
        Class<?>[] types = {int.class, int.class};
        assertThatCode(() -> ChangedArguments.apply(null, new Object[] {1, 2}, types))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> ChangedArguments.apply(new byte[1][], new Object[] {1, 2}, types))
                .hasMessage("changes to 1 arguments of a call with 2");
        assertThatThrownBy(() -> ChangedArguments.apply(new byte[1][], null, types))
                .hasMessage("changes to 1 arguments of a call with 0");
    }
}
