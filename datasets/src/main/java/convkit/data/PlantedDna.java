package convkit.data;

import convkit.nn.tensor.Tensor;
import convkit.nn.train.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Generated DNA in which sites of known motifs are hidden, and the answers of experiments that would have seen them. As the sites are
 * known, so is what a network ought to find.
 *
 * <p>Background letters are independent and equally frequent. A site is drawn letter by letter from its motif, so that hardly two are
 * alike, and replaces background at a random place on a random strand. The same seed gives the same data on every machine.
 */
public final class PlantedDna {

    /**
     * A hidden site.
     *
     * @param motif which of the motifs
     * @param position of its left end on the strand that is given
     * @param reverse whether it is written on the other strand
     */
    public record Site(int motif, int position, boolean reverse) {}

    /** Probability that a sequence holds a site of a certain motif. */
    private static final double PRESENT = 0.3;

    private final List<Motif> motifs;
    private final List<String> sequences;
    private final List<List<Site>> sites;
    private final List<String> questions;
    private final Tensor answers;

    private PlantedDna(
            List<Motif> motifs,
            List<String> sequences,
            List<List<Site>> sites,
            List<String> questions,
            Tensor answers) {
        this.motifs = List.copyOf(motifs);
        this.sequences = List.copyOf(sequences);
        this.sites = List.copyOf(sites);
        this.questions = List.copyOf(questions);
        this.answers = answers;
    }

    /**
     * One question, as DeepBind has it: was the sequence bound? Each even sequence holds one site. The odd one after it holds none: it is
     * made of the same letters in random order, so that counting letters is no help.
     *
     * @param count of sequences, even
     * @param length of each, in letters
     * @throws IllegalArgumentException if the count is odd or below 2, or the motif does not fit
     */
    public static PlantedDna bound(Motif motif, int count, int length, long seed) {
        if (count < 2 || count % 2 != 0) {
            throw new IllegalArgumentException("planted dna: " + count
                    + " sequences wanted but each that is bound has one that is not; give an even number from 2");
        }
        requireFits(motif, length);
        Random random = new Random(seed);
        List<String> sequences = new ArrayList<>();
        List<List<Site>> sites = new ArrayList<>();
        Tensor answers = Tensor.zeros(count, 1);
        for (int n = 0; n < count; n += 2) {
            StringBuilder letters = new StringBuilder(Dna.random(length, random));
            Site site = plant(letters, motif, 0, 0, length, random);
            sequences.add(letters.toString());
            sites.add(List.of(site));
            sequences.add(Dna.shuffle(letters.toString(), random));
            sites.add(List.of());
            answers.set(1, n, 0);
        }
        return new PlantedDna(List.of(motif), sequences, sites, List.of(motif.name() + " bound"), answers);
    }

    /**
     * Many questions, as DeepSEA has them: each of several motifs has a site in a sequence with a probability of 0.3. The first questions
     * are whether each of the motifs has one. Two more depend on several: "open" is yes if one of the first two motifs has a
     * site or both have, "active" if the last two both have one.
     *
     * @param motifs at least 4
     * @param length of each sequence, in letters; each motif must fit into an equal share of it
     */
    public static PlantedDna regulatory(List<Motif> motifs, int count, int length, long seed) {
        int kinds = motifs.size();
        if (kinds < 4 || count < 1) {
            throw new IllegalArgumentException("planted dna: " + kinds + " motifs and " + count
                    + " sequences; give at least 4 motifs, 1 sequence");
        }
        int stretch = length / kinds;
        for (Motif motif : motifs) {
            requireFits(motif, stretch);
        }
        Random random = new Random(seed);
        List<String> sequences = new ArrayList<>();
        List<List<Site>> sites = new ArrayList<>();
        Tensor answers = Tensor.zeros(count, kinds + 2);
        for (int n = 0; n < count; n++) {
            StringBuilder letters = new StringBuilder(Dna.random(length, random));
            List<Site> planted = new ArrayList<>();
            int[] order = Order.shuffled(kinds, random.nextLong());
            for (int part = 0; part < kinds; part++) {
                if (random.nextDouble() < PRESENT) {
                    int kind = order[part];
                    // each in a stretch of its own, so that none covers another
                    planted.add(plant(letters, motifs.get(kind), kind, part * stretch, stretch, random));
                    answers.set(1, n, kind);
                }
            }
            answers.set(Math.max(answers.get(n, 0), answers.get(n, 1)), n, kinds);
            answers.set(answers.get(n, kinds - 2) * answers.get(n, kinds - 1), n, kinds + 1);
            sequences.add(letters.toString());
            sites.add(planted);
        }
        return new PlantedDna(motifs, sequences, sites, questions(motifs), answers);
    }

    private static List<String> questions(List<Motif> motifs) {
        List<String> questions = new ArrayList<>();
        for (Motif motif : motifs) {
            questions.add(motif.name() + " bound");
        }
        int kinds = motifs.size();
        questions.add("open: " + motifs.get(0).name() + " or " + motifs.get(1).name());
        questions.add("active: " + motifs.get(kinds - 2).name() + " and "
                + motifs.get(kinds - 1).name());
        return questions;
    }

    private static Site plant(StringBuilder letters, Motif motif, int kind, int from, int stretch, Random random) {
        int position = from + random.nextInt(stretch - motif.width() + 1);
        boolean reverse = random.nextBoolean();
        String site = motif.draw(random);
        letters.replace(position, position + motif.width(), reverse ? Dna.reverseComplement(site) : site);
        return new Site(kind, position, reverse);
    }

    private static void requireFits(Motif motif, int length) {
        if (motif.width() > length) {
            throw new IllegalArgumentException("planted dna: " + motif.name() + " has " + motif.width()
                    + " places but there is room for " + length + " letters; take longer sequences");
        }
    }

    /** Number of sequences. */
    public int size() {
        return sequences.size();
    }

    /** The motifs whose sites are hidden. */
    public List<Motif> motifs() {
        return motifs;
    }

    /** All sequences as letters. */
    public List<String> sequences() {
        return sequences;
    }

    /** The sites hidden in a sequence, from left to right. */
    public List<Site> sites(int sequence) {
        return sites.get(sequence);
    }

    /** What each column of the answers is about. */
    public List<String> questions() {
        return questions;
    }

    /** 1 for yes and 0 for no, {@code [N, questions]} (a copy). */
    public Tensor answers() {
        return answers.copy();
    }

    /** One-hot sequences {@code [N, 4, L]} and their answers {@code [N, questions]}. */
    public Batch examples() {
        return new Batch(Dna.encode(sequences), answers.copy());
    }
}
