package convkit.nn.conv.vector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is given back is used again, up to the limit. */
class ScratchTest {

    @Test
    void anArrayGivenBackServesTheNextCallThatItFits() {
        Scratch scratch = new Scratch(10_000);
        float[] array = scratch.take(3000);
        assertThat(array).hasSize(4096);
        assertThat(scratch.held()).isZero();
        scratch.giveBack(array);
        assertThat(scratch.held()).isEqualTo(4096);
        assertThat(scratch.take(2000)).isNotSameAs(array).hasSize(2048);
        assertThat(scratch.take(4096)).isSameAs(array);
        assertThat(scratch.held()).isZero();
    }

    @Test
    void whatExceedsTheLimitIsNotKept() {
        Scratch scratch = new Scratch(10_000);
        float[][] arrays = {scratch.take(4096), scratch.take(4096), scratch.take(4096)};
        scratch.giveBack(arrays);
        assertThat(scratch.held()).isEqualTo(8192);
        float[] large = scratch.take(10_001);
        scratch.giveBack(large);
        assertThat(scratch.held()).isEqualTo(8192);
    }

    @Test
    void smallArraysShareOneLength() {
        Scratch scratch = new Scratch(10_000);
        assertThat(scratch.take(0)).hasSize(1024);
        assertThat(scratch.take(1024)).hasSize(1024);
        assertThat(scratch.take(1025)).hasSize(2048);
    }
}
