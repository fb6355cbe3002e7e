package convkit.nn.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class BatchesInMemoryTest {

    private static Batch hundred() {
        Tensor inputs = Tensor.zeros(100, 1);
        int[] labels = new int[100];
        for (int i = 0; i < 100; i++) {
            inputs.set(i, i, 0);
            labels[i] = i;
        }
        return new Batch(inputs, labels);
    }

    private static List<Integer> order(Batches batches, int epoch) {
        List<Integer> order = new ArrayList<>();
        for (Batch batch : batches.epoch(epoch)) {
            for (int i = 0; i < batch.size(); i++) {
                assertThat(batch.inputs().get(i, 0)).isEqualTo(batch.labels()[i]);
                order.add(batch.labels()[i]);
            }
        }
        return order;
    }

    @Test
    void everyExampleComesOnceInAnOrderOfEachEpoch() {
        Batches batches = Batches.shuffled(hundred(), 30, 1);
        List<Integer> all = order(Batches.inOrder(hundred(), 30), 0);
        assertThat(all).isSorted().hasSize(100);
        assertThat(order(batches, 0)).containsExactlyInAnyOrderElementsOf(all).isNotEqualTo(all);
        assertThat(order(batches, 1)).containsExactlyInAnyOrderElementsOf(all).isNotEqualTo(order(batches, 0));
        assertThat(order(Batches.shuffled(hundred(), 30, 1), 1)).isEqualTo(order(batches, 1));
        assertThat(order(Batches.shuffled(hundred(), 30, 2), 0))
                .isNotEqualTo(order(batches, 0))
                .isNotEqualTo(order(batches, 1));
        assertThat(order(Batches.inOrder(hundred(), 7), 5)).isEqualTo(all);
    }

    @Test
    void theLastBatchMayBeSmaller() {
        Batches batches = Batches.inOrder(hundred(), 30);
        assertThat(batches.size()).isEqualTo(100);
        assertThat(batches.count()).isEqualTo(4);
        assertThat(batches.epoch(0)).extracting(Batch::size).containsExactly(30, 30, 30, 10);
        assertThat(Batches.inOrder(hundred(), 50).count()).isEqualTo(2);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> Batches.inOrder(hundred(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("batches: batch size is 0 but must be at least 1; 32 to 128 are usual");
        Iterator<Batch> one = Batches.inOrder(hundred(), 100).epoch(0).iterator();
        one.next();
        assertThat(one.hasNext()).isFalse();
        assertThatThrownBy(one::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the epoch has only 1 batches");
    }
}
