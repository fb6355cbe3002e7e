package convkit.data;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.random.RandomGenerator;

/**
 * What a protein likes to bind to: for each place of its site, how probable each letter is. Stormo, "DNA binding sites:
 * representation and discovery" (2000).
 *
 * <p>The constants carry the names of real factors and are made from the letters that textbooks print for them ("consensus"); how much
 * a place insists on its letter is our choice, not measured. For measured ones see JASPAR.
 *
 * @param name for people
 * @param probabilities {@code [4, W]}, rows A, C, G, T; each column adds up to 1
 */
public record Motif(String name, Tensor probabilities) {

    /** Share of the letters that a capital letter stands for. */
    private static final double STRONG = 0.94;
    /** Share of the letters that a small letter stands for. */
    private static final double WEAK = 0.70;
    /** So much of a motif must lie inside a kernel for the two to be compared. */
    private static final int MOST_PERCENT = 60;
    /** Letters of ambiguity, IUPAC 1970. */
    private static final String[] CODES = {
        "AA", "CC", "GG", "TT", "RAG", "YCT", "SCG", "WAT", "KGT", "MAC", "BCGT", "DAGT", "HACT", "VACG", "NACGT"
    };

    /** RUNX1 and its relatives, without which no blood forms. */
    public static final Motif RUNX = of("RUNX", "cTGTGGTTTkc");
    /** Fos and Jun, which answer to signals from outside the cell. */
    public static final Motif AP1 = of("AP-1", "rTGASTCAy");
    /** GABPA and its relatives. */
    public static final Motif ETS = of("ETS", "aCCGGAAgtg");
    /** Its site is its own reverse complement. */
    public static final Motif NRF1 = of("NRF-1", "tGCGCATGCGCa");
    /** Forkhead factors, which open closed chromatin. */
    public static final Motif FOXA = of("FOXA", "TGTTTACwyA");

    /** @throws IllegalArgumentException if the shape is not [4, W], or a column is no distribution */
    public Motif {
        if (probabilities.rank() != 2 || probabilities.dim(0) != 4 || probabilities.dim(1) == 0) {
            throw new IllegalArgumentException("motif " + name + ": probabilities "
                    + Shape.format(probabilities.shape())
                    + " but they must be [4, W], rows A, C, G, T");
        }
        for (int place = 0; place < probabilities.dim(1); place++) {
            double sum = 0;
            for (int letter = 0; letter < 4; letter++) {
                float p = probabilities.get(letter, place);
                sum += p >= 0 ? p : Double.NaN;
            }
            if (!(Math.abs(sum - 1) < 1e-4)) {
                throw new IllegalArgumentException("motif " + name + ": place " + place
                        + " has probabilities that are negative or do not add up to 1; divide by their sum");
            }
        }
    }

    /**
     * A motif from its consensus: a capital letter gives the letters it stands for (R is A or G, and so on) together a share of 0.94, a
     * small one 0.7; the rest is divided among the others.
     *
     * @param consensus such as {@code "rTGASTCAy"}
     */
    public static Motif of(String name, String consensus) {
        Tensor probabilities = Tensor.zeros(4, consensus.length());
        for (int place = 0; place < consensus.length(); place++) {
            char code = consensus.charAt(place);
            String likely = meaning(code, consensus);
            double share = likely.length() == 4 ? 1 : Character.isUpperCase(code) ? STRONG : WEAK;
            for (int letter = 0; letter < 4; letter++) {
                boolean liked = likely.indexOf(Dna.LETTERS.charAt(letter)) >= 0;
                double p = liked ? share / likely.length() : (1 - share) / (4 - likely.length());
                probabilities.set((float) p, letter, place);
            }
        }
        return new Motif(name, probabilities);
    }

    private static String meaning(char code, String consensus) {
        for (String entry : CODES) {
            if (entry.charAt(0) == Character.toUpperCase(code)) {
                return entry.substring(1);
            }
        }
        throw new IllegalArgumentException("motif: letter '" + code + "' in " + consensus
                + " means nothing; use A, C, G, T or the IUPAC letters R Y S W K M B D H V N");
    }

    /** Number of places. */
    public int width() {
        return probabilities.dim(1);
    }

    /** The motif as it looks on the other strand. */
    public Motif reverseComplement() {
        Tensor other = Tensor.zeros(4, width());
        for (int letter = 0; letter < 4; letter++) {
            for (int place = 0; place < width(); place++) {
                other.set(probabilities.get(letter, place), 3 - letter, width() - 1 - place);
            }
        }
        return new Motif(name, other);
    }

    /**
     * ln(p / ¼), {@code [4, W]}: summed over the letters of a piece of DNA it says how much more probable the piece is as a site than by
     * chance. No classifier can know more than this about a single site.
     */
    public Tensor logOdds() {
        Tensor scores = probabilities.copy();
        for (int i = 0; i < scores.size(); i++) {
            scores.data()[i] = (float) Math.log(Math.max(1e-3, scores.data()[i]) * 4);
        }
        return scores;
    }

    /**
     * How much a learned kernel looks like this motif: the best correlation of its weights with {@link #logOdds}, over all places at
     * which most of the motif (60 per cent) lies inside the kernel. 1 for the same shape; unrelated kernels get
     * less than about 0.6, not 0, because the best of many places counts. The other strand is not tried.
     *
     * @param weight {@code [O, 4, K]}, K ≥ the motif's width
     * @param kernel which of the O
     * @throws IllegalArgumentException if the motif does not fit into the kernel
     */
    public double agreement(Tensor weight, int kernel) {
        if (weight.rank() != 3 || weight.dim(1) != 4 || weight.dim(2) < width()) {
            throw new IllegalArgumentException("motif " + name + ": weights " + Shape.format(weight.shape())
                    + " but they must be [O, 4, K] with K of at least " + width());
        }
        Tensor wanted = logOdds();
        int inside = (MOST_PERCENT * width() + 99) / 100;
        double best = -1;
        for (int at = inside - width(); at + inside <= weight.dim(2); at++) {
            int from = Math.max(0, -at);
            int to = Math.min(width(), weight.dim(2) - at);
            double[] sums = new double[5];
            for (int letter = 0; letter < 4; letter++) {
                for (int place = from; place < to; place++) {
                    double x = weight.get(kernel, letter, at + place);
                    double y = wanted.get(letter, place);
                    double[] terms = {x, y, x * x, y * y, x * y};
                    for (int i = 0; i < terms.length; i++) {
                        sums[i] += terms[i] / (4 * (to - from));
                    }
                }
            }
            double spread = (sums[2] - sums[0] * sums[0]) * (sums[3] - sums[1] * sums[1]);
            best = Math.max(best, spread > 0 ? (sums[4] - sums[0] * sums[1]) / Math.sqrt(spread) : 0);
        }
        return best;
    }

    /** A site: a letter for each place, drawn with its probabilities. */
    public String draw(RandomGenerator random) {
        StringBuilder site = new StringBuilder();
        for (int place = 0; place < width(); place++) {
            double left = random.nextDouble();
            int letter = 0;
            while (letter < 3 && left >= probabilities.get(letter, place)) {
                left -= probabilities.get(letter, place);
                letter++;
            }
            site.append(Dna.LETTERS.charAt(letter));
        }
        return site.toString();
    }
}
