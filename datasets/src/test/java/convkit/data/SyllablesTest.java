package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import org.junit.jupiter.api.Test;

class SyllablesTest {

    @Test
    void theSameSeedGivesTheSameSounds() {
        Batch one = Syllables.batch(6, 40, 3, 8, 0.2, 1);

        assertThat(one.inputs().shape()).containsExactly(6, 16, 40);
        assertThat(one.labels()).containsExactly(0, 1, 2, 0, 1, 2);
        assertThat(Syllables.batch(6, 40, 3, 8, 0.2, 1).inputs().data())
                .containsExactly(one.inputs().data());
        assertThat(Syllables.batch(6, 40, 3, 8, 0.2, 2).inputs().data())
                .isNotEqualTo(one.inputs().data());
    }

    @Test
    void silenceLiesBeforeTheOnset() {
        Tensor sounds = Syllables.batch(30, 40, 12, 12, 0, 1).inputs();

        for (int n = 0; n < 30; n++) {
            for (int channel = 0; channel < Syllables.CHANNELS; channel++) {
                for (int frame = 0; frame < 12; frame++) {
                    assertThat(sounds.get(n, channel, frame)).isZero();
                }
            }
            assertThat(energy(sounds, n, 12)).isGreaterThan(1);
            assertThat(energy(sounds, n, 37)).as("25 frames later").isZero();
        }
    }

    @Test
    void aLaterOnsetIsTheSameSoundLater() {
        Tensor early = Syllables.batch(9, 40, 2, 2, 0, 5).inputs();
        Tensor late = Syllables.batch(9, 40, 10, 10, 0, 5).inputs();

        for (int n = 0; n < 9; n++) {
            for (int channel = 0; channel < 16; channel++) {
                for (int frame = 0; frame < 32; frame++) {
                    assertThat(late.get(n, channel, frame + 8)).isEqualTo(early.get(n, channel, frame));
                }
            }
        }
    }

    @Test
    void theSecondFormantRisesInBAndFallsInDAndTheThirdPartsInG() {
        Tensor sounds = Syllables.batch(60, 30, 0, 0, 0, 7).inputs();

        for (int n = 0; n < 60; n++) {
            double bend = pitch(sounds, n, 8, 5, 10) - pitch(sounds, n, 0, 1, 15);
            double middle = Math.max(sounds.get(n, 9, 0), sounds.get(n, 10, 0));
            switch (n % 3) {
                case 0 -> assertThat(pitch(sounds, n, 0, 3, 7)).isLessThan(pitch(sounds, n, 8, 5, 10) - 1);
                case 1 -> assertThat(pitch(sounds, n, 0, 8, 12)).isGreaterThan(pitch(sounds, n, 8, 5, 10) + 1);
                default -> assertThat(middle).as("together, bend " + bend).isGreaterThan(0.9);
            }
        }
    }

    @Test
    void onsetsMustFit() {
        assertThatThrownBy(() -> Syllables.batch(3, 20, 0, 13, 0, 1))
                .hasMessage(
                        "syllables: onsets 0 to 13 do not fit into 20 frames; a sound needs 8 frames after its onset");
        assertThatThrownBy(() -> Syllables.batch(3, 20, 5, 4, 0, 1)).hasMessageStartingWith("syllables: onsets 5 to 4");
        assertThat(Syllables.batch(3, 20, 0, 12, 0, 1).size()).isEqualTo(3);
    }

    private static double energy(Tensor sounds, int n, int frame) {
        double sum = 0;
        for (int channel = 0; channel < 16; channel++) {
            sum += sounds.get(n, channel, frame);
        }
        return sum;
    }

    /** Mean pitch of the energy in channels from … to. */
    private static double pitch(Tensor sounds, int n, int frame, int from, int to) {
        double sum = 0;
        double weighted = 0;
        for (int channel = from; channel <= to; channel++) {
            sum += sounds.get(n, channel, frame);
            weighted += channel * sounds.get(n, channel, frame);
        }
        return weighted / sum;
    }
}
