package convkit.exercises.genomics;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code one-hot-dna} must do. */
public class OneHotDnaTests extends ExerciseTests<OneHotDnaExercise> {

    public OneHotDnaTests(OneHotDnaExercise answer) {
        super(OneHotDnaExercise.class, answer);
    }

    private static String[] sequences(String... sequences) {
        return sequences;
    }

    /** One sequence, a row of numbers for each of A, C, G and T. */
    private static Tensor rows(float... values) {
        return Tensor.of(values, 1, 4, values.length / 4);
    }

    @Order(1)
    @Checks(
            what = "Each letter is a 1 in its channel; channels are A, C, G, T, and positions run along the last axis.",
            why =
                    "A kernel of a trained network has its letters in this order, and convolutions slide over the last axis.",
            points = 2)
    void lettersAreChannels() {
        expect.tensor(answer.encode(sequences("ACCTG")))
                .equalTo(rows(1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0));
    }

    @Order(2)
    @Checks(what = "Several sequences make a batch.", why = "Thousands of sequences are scored at once.")
    void sequencesAreABatch() {
        // GA: A = (0 1), G = (1 0); CT: C = (1 0), T = (0 1)
        expect.tensor(answer.encode(sequences("GA", "CT")))
                .equalTo(Tensor.of(new float[] {0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1}, 2, 4, 2));
    }

    @Order(3)
    @Checks(
            what = "N is a quarter of every letter, and small letters count like capitals.",
            why = "Genomes have unknown letters, and mark repeats by small ones; both are ordinary input.")
    void unknownAndSmallLetters() {
        expect.tensor(answer.encode(sequences("ANt")))
                .equalTo(rows(1, 0.25f, 0, 0, 0.25f, 0, 0, 0.25f, 0, 0, 0.25f, 1));
        expect.tensor(answer.encode(sequences("gnC")))
                .equalTo(rows(0, 0.25f, 0, 0, 0.25f, 1, 1, 0.25f, 0, 0, 0.25f, 0));
    }

    @Order(4)
    @Checks(
            what = "Other letters and sequences of different lengths are refused.",
            why = "A column of zeros, or a tail of them, would be taken for data by the network.")
    void refusesWhatItCannotEncode() {
        expect.tensor(answer.encode(sequences("C"))).equalTo(rows(0, 1, 0, 0));
        expect.illegalArgument("X is no letter of DNA", () -> answer.encode(sequences("AXC")));
        expect.illegalArgument("U belongs to RNA", () -> answer.encode(sequences("ACU")));
        expect.illegalArgument("the second sequence is longer", () -> answer.encode(sequences("AC", "ACG")));
        expect.illegalArgument("the second sequence is shorter", () -> answer.encode(sequences("ACG", "AC")));
    }

    @Order(5)
    @Checks(
            what = "The other strand has A for T, C for G, and runs backwards.",
            why = "A protein may bind to either strand; reading the wrong way finds motifs that are not there.",
            points = 2)
    void otherStrand() {
        // ACC → GGT
        expect.tensor(answer.reverseComplement(rows(1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0)))
                .equalTo(rows(0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 1));
    }

    @Order(6)
    @Checks(
            what =
                    "Each sequence of a batch is turned for itself, twice is once more the first, and arguments are unchanged.",
            why = "Both strands are scored side by side.")
    void otherStrandsOfABatch() {
        // CT: C = (1 0), T = (0 1); GA: A = (0 1), G = (1 0); NC: ¼ and C
        float q = 0.25f;
        float[] values = {0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, q, 0, q, 1, q, 0, q, 0};
        Tensor x = Tensor.of(values.clone(), 3, 4, 2);
        // AG, TC, GN
        float[] turned = {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, q, 0, q, 1, q, 0, q};
        expect.tensor(answer.reverseComplement(x)).equalTo(Tensor.of(turned, 3, 4, 2));
        expect.tensor(answer.reverseComplement(Tensor.of(turned.clone(), 3, 4, 2)))
                .equalTo(Tensor.of(values, 3, 4, 2));
        expect.argumentsUnchanged();
    }
}
