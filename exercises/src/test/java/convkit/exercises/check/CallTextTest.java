package convkit.exercises.check;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.tensor.Tensor;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;

class CallTextTest {

    /** An argument with parts. */
    public record Box(float left, int[] corners, Tensor map) {}

    /** A contract with arguments of every kind. */
    public interface ManyExercise {
        float many(
                Tensor x, float[] values, double rate, String motif, boolean same, Box box, String[] names, long[] big);
    }

    @Test
    void argumentsAreShownByValueIfShortElseByShape() {
        Method many = ManyExercise.class.getMethods()[0];
        Box box = new Box(0.5f, new int[] {1, 2}, Tensor.zeros(2, 3));
        assertThat(CallText.of(many, new Object[] {
                    Tensor.zeros(1, 2),
                    new float[] {1, 0.1f, -2.5f},
                    0.1,
                    "ACGT",
                    true,
                    box,
                    new String[] {"a", null},
                    new long[9]
                }))
                .isEqualTo("many(x=[1, 2], values=[1, 0.1, -2.5], rate=0.1, motif=\"ACGT\", same=true,"
                        + " box=Box(left=0.5, corners=[1, 2], map=[2, 3]), names=[\"a\", null], big=long[9])");
        assertThat(CallText.of(many, new Object[] {null, new float[9], 3.0, "A".repeat(50), false, null, null, null}))
                .isEqualTo("many(x=null, values=float[9], rate=3, motif=\"" + "A".repeat(40)
                        + "…\", same=false, box=null, names=null, big=null)");
    }
}
