package convkit.exercises.genomics;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on genomics. */
public final class GenomicsExercises {

    private static final String ROW = "Genomics, DeepBind";

    private GenomicsExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(oneHotDna(), motifScan(), mutationMap(), motifLogo());
    }

    private static Exercise oneHotDna() {
        return Exercise.named("one-hot-dna", "DNA as four channels, and its other strand")
                .contract(OneHotDnaExercise.class, OneHotDnaTests.class)
                .teaches(ROW)
                .takes(20)
                .difficulty(1)
                .outOfScope("other alphabets; padding of sequences")
                .hints(
                        "Write \"ACC\" as a table with a row for each of A, C, G and T. What does the table of the other strand,"
                                + " GGT, look like beside it?",
                        "\"ACGT\".indexOf(letter) is the channel; −1 means N or a letter to refuse. In this order of channels"
                                + " A and T, C and G lie symmetrically: channel c changes places with 3 − c.",
                        "for n, i { channel = \"ACGT\".indexOf(Character.toUpperCase(letter)); set 1 there; N: set 0.25 in all"
                                + " four; else throw }. Other strand: other[n, 3 − c, L − 1 − i] = encoded[n, c, i].")
                .build();
    }

    private static Exercise motifScan() {
        return Exercise.named("motif-scan", "Scanning DNA for a motif, on both strands")
                .contract(MotifScanExercise.class, MotifScanTests.class)
                .teaches(ROW, "1-D convolution (cross-correlation)")
                .needs("one-hot-dna")
                .takes(30)
                .difficulty(2)
                .outOfScope("batches; gaps; thresholds")
                .hints(
                        "Do the given strand first: it is a 1-D convolution with four channels. How many positions are there?",
                        "The other strand needs no other sequence: turn the motif instead, motif'[c, w] = motif[3 − c, W − 1 −"
                                + " w], and slide it over the same windows. best goes through both rows, the given strand"
                                + " first.",
                        "for i ≤ L − W, c, w { score[0, i] += motif[c, w] · x[c, i + w]; score[1, i] += motif[3 − c, W − 1 − w]"
                                + " · x[c, i + w]; }. best: start with score[0, 0] and replace it only by a strictly larger"
                                + " one.")
                .build();
    }

    private static Exercise mutationMap() {
        return Exercise.named("mutation-map", "Mutation map: the effect of every single letter")
                .contract(MutationMapExercise.class, MutationMapTests.class)
                .teaches(ROW)
                .needs("motif-scan")
                .takes(30)
                .difficulty(2)
                .outOfScope("the other strand; speed (4·L scans are fine); unknown letters")
                .hints(
                        "For a sequence of two letters there are eight entries. Fill them in by hand for the worked example:"
                                + " which two are 0, and why?",
                        "Compute best(sequence) once. For each position and letter make a copy, let the whole column be that"
                                + " letter (one 1 and three 0), and ask best again.",
                        "before = best(sequence); for i, letter { mutant = sequence.copy(); for c: mutant.set(c == letter ? 1 :"
                                + " 0, c, i); map.set(best(mutant) − before, letter, i); }. best: maximum over i ≤ L − W,"
                                + " starting with −∞.")
                .build();
    }

    private static Exercise motifLogo() {
        return Exercise.named("motif-logo", "Motif logo: what each position says")
                .contract(MotifLogoExercise.class, MotifLogoTests.class)
                .teaches(ROW)
                .takes(20)
                .difficulty(2)
                .outOfScope("pseudo-counts; backgrounds that are not uniform; drawing")
                .rounded()
                .hints(
                        "Take one position alone: how often is each letter there, as a share of all sites? How many bits tell one"
                                + " of four letters when nothing is known?",
                        "Information is 2 plus the sum of p·log₂ p over the four letters, whose logarithms are negative or 0."
                                + " Java has no log₂: divide by Math.log(2). What is p·log₂ p for a letter that never occurs?",
                        "for each position { p[c] = count of c / number of sites; bits = 2; for c with p[c] > 0: bits += p[c] ·"
                                + " Math.log(p[c]) / Math.log(2); heights[c, w] = p[c] · bits; }.")
                .build();
    }
}
