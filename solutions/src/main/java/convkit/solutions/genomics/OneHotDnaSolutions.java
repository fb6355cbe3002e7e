package convkit.solutions.genomics;

import convkit.solutions.Solutions;
import convkit.solutions.genomics.alternative.TabulatedOneHotDna;

/** The solutions of {@code one-hot-dna}. */
final class OneHotDnaSolutions {

    private OneHotDnaSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("one-hot-dna", MyOneHotDna.class)
                .alternative(TabulatedOneHotDna::new)
                .hiddenTests(OneHotDnaHiddenTests.class);
        wrongEncodings(builder);
        wrongStrands(builder);
        return builder.build();
    }

    private static void wrongEncodings(Solutions.Builder builder) {
        builder.wrong(
                        "channels-last",
                        "lettersAreChannels",
                        "Your channels are the last axis, [N, L, 4]. Here letters are channels like colours, and positions come"
                                + " last: [N, 4, L].")
                .replacing("return encoded;", "return convkit.nn.ops.Shaping.permute(encoded, 0, 2, 1);")
                .wrong(
                        "letters-in-pairs",
                        "lettersAreChannels",
                        "Your channels are in the order A, T, C, G. The order here is alphabetical: A, C, G, T.")
                .replacing("\"ACGT\"", "\"ATCG\"")
                .wrong(
                        "letters-numbered",
                        "lettersAreChannels",
                        "You wrote the letter's number into its channel. The channel is the number: it holds a 1.")
                .replacing("encoded.set(1, n, channel, i)", "encoded.set(channel, n, channel, i)")
                .wrong(
                        "unknown-is-nothing",
                        "unknownAndSmallLetters",
                        "Your N is a column of zeros. It stands for any of the four letters: ¼ in each channel.")
                .replacing("encoded.set(0.25f, n, any, i);", "")
                .wrong(
                        "unknown-is-all",
                        "unknownAndSmallLetters",
                        "Your N is 1 in all channels, as if four letters stood there. They share one: ¼ each.")
                .replacing("encoded.set(0.25f", "encoded.set(1")
                .wrong(
                        "small-letters-refused",
                        "unknownAndSmallLetters",
                        "You do not read small letters. They mean the same as capitals: Character.toUpperCase.")
                .replacing("Character.toUpperCase(sequences[n].charAt(i))", "sequences[n].charAt(i)")
                .wrong(
                        "strange-letters-ignored",
                        "refusesWhatItCannotEncode",
                        "You skip letters that are not DNA, which leaves columns of zeros. Refuse them with"
                                + " IllegalArgumentException.")
                .replacing(
                        "throw new IllegalArgumentException(\"'\" + letter + \"'",
                        "String.valueOf(\"'\" + letter + \"'")
                .wrong(
                        "lengths-not-checked",
                        "refusesWhatItCannotEncode",
                        "You do not compare the lengths. Refuse sequences that differ from the first with"
                                + " IllegalArgumentException.")
                .replacing("sequences[n].length() != length", "false");
    }

    private static void wrongStrands(Solutions.Builder builder) {
        builder.wrong(
                        "only-reversed",
                        "otherStrand",
                        "You only read the sequence backwards. On the other strand A and T, C and G are exchanged as well.")
                .replacing("3 - channel", "channel")
                .wrong(
                        "only-complemented",
                        "otherStrand",
                        "You exchanged the letters but kept the order. The other strand runs the other way: reverse the"
                                + " positions too.")
                .replacing("length - 1 - i", "i")
                .wrong(
                        "wrong-pairs",
                        "otherStrand",
                        "You paired A with C and G with T. A stands opposite T, and C opposite G: channel c goes to 3 − c.")
                .replacing("3 - channel", "channel ^ 1");
    }
}
