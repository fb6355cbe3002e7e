package convkit.nn.conv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which rung computes what: by name, by the user's setting, by shape; never silently another one. */
class LadderTest {

    private static final ConvGeometry LARGE = new ConvGeometry(
            8, 16, 16, 1, 32, 32, Window.of(3).padding(1), Window.of(3).padding(1));
    private static final ConvGeometry TINY = new ConvGeometry(1, 1, 1, 1, 4, 4, Window.of(3), Window.of(3));

    @AfterEach
    void forgetTheSetting() {
        System.clearProperty("convkit.backend");
        System.clearProperty("convkit.threads");
    }

    @Test
    void aRungIsChosenByNameAndNeverReplaced() {
        assertThat(ConvBackend.named("naive").name()).isEqualTo("naive");
        assertThat(ConvBackend.named("auto").name()).isEqualTo("auto");
        assertThatThrownBy(() -> ConvBackend.named("cuda"))
                .hasMessage("backend: no rung is called 'cuda'; use auto, naive, im2col, vector or aparapi");
    }

    @Test
    void theSettingNamesTheDefaultAndLeavesAutoAlone() {
        assertThat(ConvBackend.byDefault().name()).isEqualTo("auto");
        System.setProperty("convkit.backend", "naive");
        assertThat(ConvBackend.byDefault().name()).isEqualTo("naive");
        assertThat(ConvBackend.auto().name()).isEqualTo("auto");
        System.setProperty("convkit.backend", "cuda");
        assertThatThrownBy(ConvBackend::byDefault)
                .hasMessage("convkit.backend: no rung is called 'cuda'; use auto, naive, im2col, vector or aparapi");
    }

    @Test
    void autoChoosesByShape() {
        assertThat(ConvBackend.auto().rungFor(TINY)).isEqualTo("naive");
        assertThat(ConvBackend.auto().rungFor(LARGE)).isEqualTo("vector");
        assertThat(ConvBackend.named("im2col").rungFor(TINY)).isEqualTo("im2col");
    }

    @Test
    void aRungThatIsNotThereSaysWhyEveryTimeItIsAskedFor() {
        Rung missing = missingRung();
        assertThat(missing.isAvailable()).isFalse();
        assertThat(missing.obstacle()).hasValueSatisfying(why -> {
            assertThat(why.reason()).isEqualTo("there is no such device");
            assertThat(why.remedy()).isEqualTo("buy one");
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(missing::backend)
                    .isInstanceOf(RungUnavailableException.class)
                    .hasMessage("backend: quantum cannot be used: there is no such device; buy one");
        }
    }

    @Test
    void autoGoesOnBelowARungThatIsMissingOrTurnsTheCallDown() {
        ConvBackend full = new FullDevice();
        AutoConv auto = new AutoConv(List.of(
                new Rung("naive", geometry -> true, NaiveConv::new),
                new Rung("full", geometry -> true, () -> full),
                missingRung()));
        assertThat(auto.rungFor(TINY)).isEqualTo("full");
        float[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        float[] y = new float[4];
        auto.forward(TINY, ones, new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, null, y);
        assertThat(y).containsExactly(9, 9, 9, 9);
        float[] gradX = new float[16];
        auto.gradInput(TINY, new float[] {1, 0, 0, 0}, new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, gradX);
        assertThat(gradX).startsWith(1, 2, 3, 0, 4, 5, 6, 0);
        float[] gradWeight = new float[9];
        auto.gradWeight(TINY, ones, new float[] {1, 2, 3, 4}, gradWeight, null);
        assertThat(gradWeight).containsOnly(10);
    }

    @Test
    void theLastRungHasNobodyToHandACallTo() {
        AutoConv auto = new AutoConv(List.of(new Rung("full", geometry -> true, FullDevice::new)));
        assertThatThrownBy(() -> auto.forward(TINY, null, null, null, null))
                .hasMessage("backend: full cannot be used: its memory is full; use a smaller batch");
    }

    @Test
    void theNumberOfThreadsIsSetInOnePlace() {
        assertThat(Workers.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        System.setProperty("convkit.threads", "3");
        assertThat(Workers.threads()).isEqualTo(3);
        for (String wrong : List.of("0", "many", "")) {
            System.setProperty("convkit.threads", wrong);
            assertThatThrownBy(Workers::threads)
                    .hasMessage("convkit.threads: is '" + wrong
                            + "' but must be a whole number of 1 or more; the number of threads");
        }
    }

    private static Rung missingRung() {
        return new Rung("quantum", geometry -> true, () -> {
            throw new RungUnavailableException("quantum", "there is no such device", "buy one");
        });
    }

    /** A device without a byte left. */
    private static final class FullDevice implements ConvBackend {

        @Override
        public String name() {
            return "full";
        }

        @Override
        public void forward(ConvGeometry geometry, float[] x, float[] weight, float[] bias, float[] y) {
            throw full();
        }

        @Override
        public void gradInput(ConvGeometry geometry, float[] gradY, float[] weight, float[] gradX) {
            throw full();
        }

        @Override
        public void gradWeight(ConvGeometry geometry, float[] x, float[] gradY, float[] gradWeight, float[] gradBias) {
            throw full();
        }

        private static RungUnavailableException full() {
            return new RungUnavailableException("full", "its memory is full", "use a smaller batch");
        }
    }
}
