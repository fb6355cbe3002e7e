package convkit.solutions.genomics.alternative;

import convkit.exercises.genomics.MotifScanExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code motif-scan} by turning the sequence instead of the motif, and searches backwards. */
public class TurnedMotifScan implements MotifScanExercise {

    @Override
    public Tensor scan(Tensor sequence, Tensor motif) {
        if (motif.dim(1) > sequence.dim(1)) {
            throw new IllegalArgumentException("motif longer than sequence");
        }
        float[] given = strand(sequence, motif);
        float[] other = strand(turned(sequence), motif);
        int places = given.length;
        Tensor scores = Tensor.zeros(2, places);
        for (int i = 0; i < places; i++) {
            scores.data()[i] = given[i];
            scores.data()[places + i] = other[places - 1 - i];
        }
        return scores;
    }

    /** The other strand in its own direction: with channels A, C, G, T that is all values backwards. */
    private static Tensor turned(Tensor sequence) {
        float[] values = new float[sequence.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = sequence.data()[values.length - 1 - i];
        }
        return Tensor.of(values, sequence.shape());
    }

    private static float[] strand(Tensor sequence, Tensor motif) {
        float[] scores = new float[sequence.dim(1) - motif.dim(1) + 1];
        for (int i = 0; i < scores.length * motif.size(); i++) {
            int start = i / motif.size();
            int tap = i % motif.size();
            int w = tap % motif.dim(1);
            scores[start] += motif.data()[tap] * sequence.get(tap / motif.dim(1), start + w);
        }
        return scores;
    }

    @Override
    public Hit best(Tensor sequence, Tensor motif) {
        Tensor scores = scan(sequence, motif);
        int places = scores.dim(1);
        int best = scores.size() - 1;
        for (int i = best; i >= 0; i--) {
            best = scores.data()[i] >= scores.data()[best] ? i : best;
        }
        return new Hit(best % places, best >= places, scores.data()[best]);
    }
}
