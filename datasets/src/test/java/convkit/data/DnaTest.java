package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.tensor.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DnaTest {

    @Test
    void lettersAreChannels() {
        Tensor encoded = Dna.encode(List.of("ACC", "GTA"));
        assertThat(encoded.shape()).containsExactly(2, 4, 3);
        assertThat(encoded.data())
                .containsExactly(1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0);
    }

    @Test
    void theOtherStrandIsReadBackwards() {
        assertThat(Dna.reverseComplement("AACGT")).isEqualTo("ACGTT");
        assertThat(Dna.reverseComplement("GCGCATGCGC")).isEqualTo("GCGCATGCGC");
        assertThat(Dna.reverseComplement("")).isEmpty();
    }

    @Test
    void randomLettersAreEquallyFrequentAndRepeatFromTheSeed() {
        String letters = Dna.random(4000, new Random(1));
        assertThat(Dna.random(4000, new Random(1))).isEqualTo(letters);
        for (char letter : Dna.LETTERS.toCharArray()) {
            assertThat(letters.chars().filter(c -> c == letter).count()).isBetween(900L, 1100L);
        }
    }

    @Test
    void shufflingKeepsTheLetters() {
        String letters = "AAAACCCGGT";
        String shuffled = Dna.shuffle(letters, new Random(1));
        assertThat(shuffled).isNotEqualTo(letters);
        assertThat(shuffled.chars().sorted().toArray())
                .isEqualTo(letters.chars().sorted().toArray());
    }

    @Test
    void otherLettersAreExplained() {
        assertThatThrownBy(() -> Dna.encode(List.of("AC", "AN")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dna: letter 'N' at position 1 is none of A, C, G, T; write capital letters");
        assertThatThrownBy(() -> Dna.reverseComplement("aC")).hasMessageContaining("letter 'a' at position 0");
        assertThatThrownBy(() -> Dna.encode(List.of("AC", "ACG")))
                .hasMessage("one_hot: sequence 1 has 3 symbols but sequence 0 has 2; pad or cut them to one length");
    }
}
