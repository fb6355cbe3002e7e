package convkit.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.ops.Elementwise;
import convkit.nn.ops.Reduction;
import convkit.nn.ops.Shaping;
import org.junit.jupiter.api.Test;

class ArenaTest {

    private final Arena arena = new Arena();

    @Test
    void theNextBatchGetsTheArraysOfTheOneBefore() {
        float[] first = Elementwise.relu(Tensor.vector(1, 2, 3).in(arena)).data();
        arena.reset();
        float[] second = Elementwise.relu(Tensor.vector(4, 5, 6).in(arena)).data();
        assertThat(second).isSameAs(first).containsExactly(4, 5, 6);
        assertThat(arena.bytes()).isEqualTo(3 * Float.BYTES);
    }

    @Test
    void withoutAnArenaNothingIsUsedTwice() {
        Tensor x = Tensor.vector(1, 2, 3);
        assertThat(Elementwise.relu(x).data()).isNotSameAs(Elementwise.relu(x).data());
        assertThat(x.in(arena).data()).isSameAs(x.data());
    }

    @Test
    void tensorsOfAnArenaThatWasResetRefuseToBeRead() {
        Tensor weight = Tensor.vector(1, 2).requiresGrad(true);
        Tensor product = Elementwise.mul(weight, Tensor.vector(3, 4).in(arena));
        Tensor sum = Reduction.sum(product);
        Tensor view = product.detach();
        Tensor kept = product.copy();
        arena.reset();
        String gone = " lay in an arena that has been reset, its values are gone; copy() what is to be kept before";
        assertThatThrownBy(product::data)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("tensor: this one of shape [2]" + gone);
        assertThatThrownBy(sum::item).hasMessage("tensor: this one of shape []" + gone);
        assertThatThrownBy(sum::backward).hasMessage("tensor: this one of shape []" + gone);
        assertThatThrownBy(view::data).hasMessage("tensor: this one of shape [2]" + gone);
        assertThatThrownBy(product::grad).hasMessage("tensor: this one of shape [2]" + gone);
        assertThatThrownBy(() -> product.get(0)).hasMessage("tensor: this one of shape [2]" + gone);
        assertThatThrownBy(() -> Elementwise.relu(product)).hasMessage("tensor: this one of shape [2]" + gone);
        assertThatThrownBy(() -> product.memory().floats(1))
                .hasMessage("memory: the arena that this was computed in has been reset");
        assertThat(product).hasToString("Tensor [2], its arena has been reset");
        assertThat(kept.data()).containsExactly(3, 8);
    }

    @Test
    void parametersAndTheirGradientsStayOutside() {
        Tensor weight = Tensor.vector(1, 2).requiresGrad(true);
        for (int step = 1; step <= 3; step++) {
            Reduction.sum(Elementwise.mul(weight, Tensor.vector(3, 4).in(arena)))
                    .backward();
            arena.reset();
            assertThat(weight.grad().data()).containsExactly(3 * step, 4 * step);
        }
        arena.clear();
        assertThat(weight.grad().data()).containsExactly(9, 12);
        assertThat(arena.bytes()).isZero();
    }

    @Test
    void gradientsOnTheWayGoBackAtOnce() {
        long[] bytes = new long[2];
        for (int depth : new int[] {10, 100}) {
            Tensor y = Tensor.zeros(1000).in(arena).requiresGrad(true);
            for (int i = 0; i < depth; i++) {
                y = Elementwise.scale(y, 2);
            }
            Tensor loss = Reduction.sum(y);
            long before = arena.bytes();
            loss.backward();
            bytes[depth / 100] = arena.bytes() - before;
            arena.clear();
        }
        assertThat(bytes[1]).isEqualTo(bytes[0]).isLessThan(4 * 1000 * Float.BYTES);
    }

    @Test
    void aGradientThatSomeoneHoldsIsNotOverwritten() {
        Tensor x = Tensor.vector(1, 2).in(arena).requiresGrad(true);
        Tensor held = Elementwise.scale(x, 3);
        Tensor retained = Elementwise.scale(held, 5).retainGrad();
        Tensor loss = Reduction.sum(Elementwise.relu(retained));
        held.gradData()[0] = 0;
        Tensor grad = held.grad();
        loss.backward();
        Tensor again = Reduction.sum(Elementwise.scale(Elementwise.scale(x, 7), 11));
        again.backward();
        assertThat(grad.data()).containsExactly(5, 5);
        assertThat(retained.grad().data()).containsExactly(1, 1);
        assertThat(x.grad().data()).containsExactly(15 + 77, 15 + 77);
    }

    @Test
    void aSumGivesItsGradientToEachInputOnce() {
        Tensor x = Tensor.vector(1, 2).in(arena).requiresGrad(true);
        Tensor parameter = Tensor.vector(5, 6).requiresGrad(true);
        Tensor twice = Elementwise.add(x, x);
        Tensor sum = Elementwise.add(parameter, Shaping.reshape(twice, 2));
        Reduction.sum(Elementwise.scale(sum, 4)).backward();
        assertThat(x.grad().data()).containsExactly(8, 8);
        assertThat(parameter.grad().data()).containsExactly(4, 4);
        float[] kept = parameter.gradData();
        arena.reset();
        Elementwise.relu(Tensor.vector(8, 9).in(arena));
        assertThat(kept).containsExactly(4, 4);
    }

    @Test
    void theArenaHoldsNoMoreThanTheLastBatchNeeded() {
        Elementwise.relu(Tensor.zeros(1000).in(arena));
        arena.reset();
        Elementwise.relu(Tensor.zeros(10).in(arena));
        arena.reset();
        assertThat(arena.bytes()).isEqualTo(10 * Float.BYTES);
        arena.clear();
        assertThat(arena.bytes()).isZero();
    }

    @Test
    void twoArenasDoNotMix() {
        Tensor a = Tensor.vector(1).in(arena);
        Tensor b = Tensor.vector(1).in(new Arena());
        assertThatThrownBy(() -> Elementwise.add(a, b))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("memory: the operation reads tensors of two arenas, or of one before and after its reset;"
                        + " copy() what comes from elsewhere");
    }
}
