package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MotifTest {

    @Test
    void theConsensusMakesTheProbabilities() {
        Tensor p = Motif.of("test", "CrNH").probabilities();
        float other = 0.06f / 3;
        float[][] wanted = {
            {other, 0.35f, 0.25f, 0.94f / 3},
            {0.94f, 0.15f, 0.25f, 0.94f / 3},
            {other, 0.35f, 0.25f, 0.06f},
            {other, 0.15f, 0.25f, 0.94f / 3}
        };
        for (int letter = 0; letter < 4; letter++) {
            for (int place = 0; place < 4; place++) {
                assertThat(p.get(letter, place)).isCloseTo(wanted[letter][place], within(1e-6f));
            }
        }
    }

    @Test
    void theOtherStrandHasTheOtherLettersBackwards() {
        assertThat(Motif.of("a", "ACgTR").reverseComplement().probabilities().data())
                .isEqualTo(Motif.of("a", "YAcGT").probabilities().data());
        for (Motif motif : List.of(Motif.RUNX, Motif.AP1, Motif.ETS, Motif.NRF1, Motif.FOXA)) {
            boolean palindrome = java.util.Arrays.equals(
                    motif.probabilities().data(),
                    motif.reverseComplement().probabilities().data());
            assertThat(palindrome).as(motif.name()).isEqualTo(motif == Motif.NRF1 || motif == Motif.AP1);
            assertThat(motif.width()).isBetween(9, 12);
        }
    }

    @Test
    void drawnSitesHaveTheProbabilities() {
        Random random = new Random(1);
        int[] first = new int[4];
        for (int n = 0; n < 2000; n++) {
            String site = Motif.of("test", "rC").draw(random);
            first[Dna.LETTERS.indexOf(site.charAt(0))]++;
        }
        assertThat(first[0]).isBetween(620, 780);
        assertThat(first[1]).isBetween(230, 370);
        assertThat(first[2]).isBetween(620, 780);
        assertThat(first[3]).isBetween(230, 370);
    }

    /** Expected log odds of a site are its information; of anything else they are negative. */
    @Test
    void logOddsTellSitesFromChance() {
        Tensor scores = Motif.of("test", "CN").logOdds();
        assertThat(scores.get(1, 0)).isCloseTo((float) Math.log(0.94 * 4), within(1e-5f));
        assertThat(scores.get(0, 0)).isCloseTo((float) Math.log(0.02 * 4), within(1e-5f));
        assertThat(scores.get(3, 1)).isCloseTo(0, within(1e-6f));
        Tensor never = Tensor.of(new float[] {1, 0, 0, 0}, 4, 1);
        assertThat(new Motif("sure", never).logOdds().get(3, 0)).isCloseTo((float) Math.log(0.004), within(1e-5f));
    }

    @Test
    void aKernelAgreesWhereverTheMotifLiesInIt() {
        Motif motif = Motif.RUNX;
        Tensor weight = Tensor.zeros(5, 4, 16);
        Tensor wanted = motif.logOdds();
        for (int letter = 0; letter < 4; letter++) {
            for (int place = 0; place < motif.width(); place++) {
                weight.set(0.5f * wanted.get(letter, place) + 3, 1, letter, 16 - motif.width() + place);
                weight.set(-wanted.get(letter, place), 2, letter, place);
                if (place >= 4) {
                    weight.set(wanted.get(letter, place), 3, letter, place - 4);
                }
                if (place >= 7) {
                    weight.set(wanted.get(letter, place), 4, letter, place - 7);
                }
            }
        }
        assertThat(motif.agreement(weight, 0)).isZero();
        assertThat(motif.agreement(weight, 1)).isCloseTo(1, within(1e-5));
        assertThat(motif.agreement(weight, 2)).isLessThan(0.7);
        assertThat(motif.agreement(weight, 3)).as("seven of eleven inside").isCloseTo(1, within(1e-5));
        assertThat(motif.agreement(weight, 4)).as("four of eleven inside").isLessThan(0.8);
        assertThat(motif.reverseComplement().agreement(weight, 1)).isLessThan(0.7);
        assertThatThrownBy(() -> motif.agreement(Tensor.zeros(1, 4, 10), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("motif RUNX: weights [1, 4, 10] but they must be [O, 4, K] with K of at least 11");
        assertThatThrownBy(() -> motif.agreement(Tensor.zeros(4, 16), 0)).hasMessageContaining("[4, 16]");
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> Motif.of("x", "AXC"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("motif: letter 'X' in AXC means nothing;"
                        + " use A, C, G, T or the IUPAC letters R Y S W K M B D H V N");
        assertThatThrownBy(() -> new Motif("x", Tensor.zeros(3, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("motif x: probabilities [3, 2] but they must be [4, W], rows A, C, G, T");
        assertThatThrownBy(() -> new Motif("x", Tensor.zeros(4, 0))).hasMessageContaining("[4, 0]");
        assertThatThrownBy(() -> new Motif("x", Tensor.of(new float[] {1, 0.5f, 0, 0, 0, 0, 0, 0}, 4, 2)))
                .hasMessage("motif x: place 1 has probabilities that are negative or do not add up to 1;"
                        + " divide by their sum");
        assertThatThrownBy(() -> new Motif("x", Tensor.of(new float[] {2, -1, 0, 0}, 4, 1)))
                .hasMessageContaining("place 0");
    }
}
