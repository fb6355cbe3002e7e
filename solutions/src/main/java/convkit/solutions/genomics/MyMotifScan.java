package convkit.solutions.genomics;

import convkit.exercises.genomics.MotifScanExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code motif-scan}; {@link MotifScanExercise} says what is asked. */
public class MyMotifScan implements MotifScanExercise {

    @Override
    public Tensor scan(Tensor sequence, Tensor motif) {
        // solution: score every window with the motif, and with its other strand
        int width = motif.dim(1);
        if (width > sequence.dim(1)) {
            throw new IllegalArgumentException("the motif has " + width + " positions but the sequence only "
                    + sequence.dim(1) + "; use a longer sequence");
        }
        Tensor scores = Tensor.zeros(2, sequence.dim(1) - width + 1);
        for (int i = 0; i < scores.dim(1); i++) {
            for (int c = 0; c < 4; c++) {
                for (int w = 0; w < width; w++) {
                    float x = sequence.get(c, i + w);
                    scores.set(scores.get(0, i) + motif.get(c, w) * x, 0, i);
                    scores.set(scores.get(1, i) + motif.get(3 - c, width - 1 - w) * x, 1, i);
                }
            }
        }
        return scores;
        // end solution
    }

    @Override
    public Hit best(Tensor sequence, Tensor motif) {
        // solution: search the scores, the given strand first
        Tensor scores = scan(sequence, motif);
        Hit best = new Hit(0, false, scores.get(0, 0));
        for (int strand = 0; strand < 2; strand++) {
            for (int i = 0; i < scores.dim(1); i++) {
                if (scores.get(strand, i) > best.score()) {
                    best = new Hit(i, strand == 1, scores.get(strand, i));
                }
            }
        }
        return best;
        // end solution
    }
}
