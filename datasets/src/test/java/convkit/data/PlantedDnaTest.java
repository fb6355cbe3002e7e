package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlantedDnaTest {

    private static final Motif SURE = Motif.of("sure", "CCGGAAGT");
    private static final List<Motif> FIVE = List.of(Motif.RUNX, Motif.AP1, Motif.ETS, Motif.NRF1, Motif.FOXA);

    /** Letters at a site that are among the most probable ones of the motif, as a share. */
    private static double agreement(PlantedDna data, int n, PlantedDna.Site site) {
        Motif motif = data.motifs().get(site.motif());
        String piece = data.sequences().get(n).substring(site.position(), site.position() + motif.width());
        String read = site.reverse() ? Dna.reverseComplement(piece) : piece;
        int likely = 0;
        for (int place = 0; place < motif.width(); place++) {
            likely += motif.probabilities().get(Dna.LETTERS.indexOf(read.charAt(place)), place) > 0.25 ? 1 : 0;
        }
        return likely / (double) motif.width();
    }

    @Test
    void boundSequencesHoldASiteAndTheOthersTheSameLetters() {
        PlantedDna data = PlantedDna.bound(SURE, 200, 60, 1);
        assertThat(data.size()).isEqualTo(200);
        assertThat(data.questions()).containsExactly("sure bound");
        int reverse = 0;
        double agreement = 0;
        for (int n = 0; n < 200; n += 2) {
            assertThat(data.answers().get(n, 0)).isEqualTo(1);
            assertThat(data.answers().get(n + 1, 0)).isZero();
            assertThat(data.sites(n + 1)).isEmpty();
            assertThat(sorted(data, n)).isEqualTo(sorted(data, n + 1)).hasSize(60);
            reverse += data.sites(n).get(0).reverse() ? 1 : 0;
            agreement += agreement(data, n, data.sites(n).get(0)) / 100;
        }
        assertThat(reverse).isBetween(35, 65);
        assertThat(agreement).isBetween(0.91, 0.97);
    }

    private static int[] sorted(PlantedDna data, int n) {
        return data.sequences().get(n).chars().sorted().toArray();
    }

    @Test
    void sitesStandEverywhereAndFit() {
        PlantedDna data = PlantedDna.bound(SURE, 400, 12, 1);
        boolean[] seen = new boolean[5];
        for (int n = 0; n < 400; n += 2) {
            seen[data.sites(n).get(0).position()] = true;
        }
        assertThat(seen).doesNotContain(false);
        assertThat(PlantedDna.bound(SURE, 2, 8, 1).sites(0).get(0).position()).isZero();
    }

    @Test
    void regulatoryAnswersFollowFromTheSites() {
        PlantedDna data = PlantedDna.regulatory(FIVE, 400, 200, 1);
        assertThat(data.questions())
                .containsExactly(
                        "RUNX bound",
                        "AP-1 bound",
                        "ETS bound",
                        "NRF-1 bound",
                        "FOXA bound",
                        "open: RUNX or AP-1",
                        "active: NRF-1 and FOXA");
        Tensor answers = data.answers();
        double agreement = 0;
        int planted = 0;
        for (int n = 0; n < 400; n++) {
            boolean[] has = new boolean[5];
            int end = 0;
            for (PlantedDna.Site site : data.sites(n)) {
                assertThat(has[site.motif()]).isFalse();
                has[site.motif()] = true;
                assertThat(site.position()).isGreaterThanOrEqualTo(end);
                end = site.position() + FIVE.get(site.motif()).width();
                agreement += agreement(data, n, site);
                planted++;
            }
            for (int kind = 0; kind < 5; kind++) {
                assertThat(answers.get(n, kind)).isEqualTo(has[kind] ? 1 : 0);
            }
            assertThat(answers.get(n, 5)).isEqualTo(has[0] || has[1] ? 1 : 0);
            assertThat(answers.get(n, 6)).isEqualTo(has[3] && has[4] ? 1 : 0);
        }
        assertThat(planted).isBetween(530, 670);
        assertThat(agreement / planted).isGreaterThan(0.85);
    }

    @Test
    void theSameSeedGivesTheSameDataReadyToTrain() {
        PlantedDna data = PlantedDna.regulatory(FIVE, 20, 100, 7);
        assertThat(PlantedDna.regulatory(FIVE, 20, 100, 7).sequences()).isEqualTo(data.sequences());
        assertThat(PlantedDna.regulatory(FIVE, 20, 100, 8).sequences()).isNotEqualTo(data.sequences());
        Batch examples = data.examples();
        assertThat(examples.inputs().shape()).containsExactly(20, 4, 100);
        assertThat(examples.targets().shape()).containsExactly(20, 7);
        assertThat(examples.inputs().data())
                .isEqualTo(Dna.encode(data.sequences()).data());
        data.answers().set(5, 0, 0);
        assertThat(data.answers().get(0, 0)).isNotEqualTo(5);
    }

    @Test
    void wrongUseIsExplained() {
        assertThatThrownBy(() -> PlantedDna.bound(SURE, 3, 60, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("planted dna: 3 sequences wanted but each that is bound has one that is not;"
                        + " give an even number from 2");
        assertThatThrownBy(() -> PlantedDna.bound(SURE, 0, 60, 1)).hasMessageContaining("0 sequences");
        assertThatThrownBy(() -> PlantedDna.bound(SURE, 2, 7, 1))
                .hasMessage("planted dna: sure has 8 places but there is room for 7 letters; take longer sequences");
        assertThatThrownBy(() -> PlantedDna.regulatory(FIVE.subList(0, 3), 1, 100, 1))
                .hasMessage("planted dna: 3 motifs and 1 sequences; give at least 4 motifs, 1 sequence");
        assertThatThrownBy(() -> PlantedDna.regulatory(FIVE, 0, 100, 1)).hasMessageContaining("0 sequences");
        assertThatThrownBy(() -> PlantedDna.regulatory(FIVE, 1, 54, 1))
                .hasMessage("planted dna: RUNX has 11 places but there is room for 10 letters; take longer sequences");
    }
}
