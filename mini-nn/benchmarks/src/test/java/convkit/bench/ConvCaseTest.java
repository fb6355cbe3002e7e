package convkit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.conv.ConvGeometry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConvCaseTest {

    /** N·O·OH·OW·C·KH·KW of each shape, written out. */
    @Test
    void theTableHasTheShapesOfTheComparison() {
        assertThat(ConvCase.TABLE.stream().map(one -> one.geometry().multiplyAdds()))
                .containsExactly(
                        64L * 6 * 28 * 28 * 25,
                        64L * 16 * 10 * 10 * 6 * 25,
                        64L * 16 * 32 * 32 * 16 * 9,
                        64L * 32 * 16 * 16 * 32 * 9,
                        64L * 64 * 8 * 8 * 64 * 9,
                        64L * 56 * 56 * 64 * 9,
                        8L * 256 * 28 * 28 * 256 * 9,
                        8L * 32 * 56 * 56 * 32 * 9,
                        16L * 32 * 4088 * 32 * 2);
    }

    @Test
    void thePageListsTheseShapes() throws IOException {
        String page = Files.readString(Path.of("../../docs/performance.md"));
        for (ConvCase one : ConvCase.TABLE) {
            assertThat(page).contains("| " + one.name() + " | " + one.shape() + " |\n");
        }
    }

    @Test
    void aWorkerReadsTheGeometryThatWasMeant() {
        for (ConvCase one : ConvCase.TABLE) {
            assertThat(ConvCase.parse(one.words())).isEqualTo(one.geometry());
        }
    }

    /** All three products of LeNet C1 do the same work: 6 × 50,176 outputs × 25 taps. */
    @Test
    void theProductOfTheSameSizeDoesTheSameWork() {
        ConvGeometry c1 = ConvCase.TABLE.get(0).geometry();
        assertThat(Direction.FORWARD.product(c1)).containsExactly(6, 50_176, 25);
        assertThat(Direction.GRAD_INPUT.product(c1)).containsExactly(25, 50_176, 6);
        assertThat(Direction.GRAD_WEIGHT.product(c1)).containsExactly(6, 25, 50_176);
        for (Direction direction : Arrays.asList(Direction.FORWARD, Direction.GRAD_INPUT, Direction.GRAD_WEIGHT)) {
            int[] mnk = direction.product(c1);
            assertThat(2.0 * mnk[0] * mnk[1] * mnk[2]).isEqualTo(direction.operations(c1));
        }
    }
}
