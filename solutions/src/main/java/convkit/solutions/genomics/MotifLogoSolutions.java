package convkit.solutions.genomics;

import convkit.solutions.Solutions;
import convkit.solutions.genomics.alternative.CountedLogo;

/** The solutions of {@code motif-logo}. */
final class MotifLogoSolutions {

    private static final String HEIGHT = "(float) (shares[c] * bits)";

    private MotifLogoSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("motif-logo", MyMotifLogo.class)
                .alternative(CountedLogo::new)
                .hiddenTests(MotifLogoHiddenTests.class);
        wrongInformation(builder);
        wrongHeights(builder);
        return builder.build();
    }

    private static void wrongInformation(Solutions.Builder builder) {
        builder.wrong(
                        "logarithm-of-zero",
                        "alwaysTheSame",
                        "Your heights are not numbers: log 0 is −∞, and 0·(−∞) is NaN. Leave out letters whose share is 0.")
                .replacing("if (p != 0) {", "{")
                .wrong(
                        "natural-logarithm",
                        "mixedPositions",
                        "You used the natural logarithm. Bits count in powers of two: log₂ x = ln x / ln 2.")
                .replacing("Math.log(p) / Math.log(2)", "Math.log(p)")
                .wrong(
                        "entropy-instead-of-information",
                        "alwaysTheSame",
                        "Your heights are the entropy, which is largest where the letters are mixed. Information is 2 bits less the"
                                + " entropy.")
                .replacing("double bits = 2;", "double bits = 0;")
                .replacing("bits += p", "bits -= p")
                .wrong(
                        "entropy-without-shares",
                        "unequalShares",
                        "You add up log₂ p of the letters. Each is weighed with how often the letter is there: p·log₂ p.")
                .replacing("bits += p * Math.log(p)", "bits += Math.log(p)")
                .wrong(
                        "counts-instead-of-shares",
                        "alwaysTheSame",
                        "You used counts. Divide by the number of sites first: shares add up to 1.")
                .replacing("1.0 / sites.length", "1");
    }

    private static void wrongHeights(Solutions.Builder builder) {
        builder.wrong(
                        "shares-not-weighed",
                        "mixedPositions",
                        "Your heights are the shares alone. Multiply by the information of the position, so that mixed positions"
                                + " are low.")
                .replacing(HEIGHT, "(float) shares[c]")
                .wrong(
                        "all-letters-as-high-as-the-position",
                        "alwaysTheSame",
                        "You give every letter the full height of its position. The letters share it: p·info each.")
                .replacing(HEIGHT, "(float) bits");
    }
}
