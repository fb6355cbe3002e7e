package convkit.solutions.genomics.alternative;

import convkit.exercises.genomics.MutationMapExercise;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/** Solves {@code mutation-map} without new scans: a mutation changes the scores of the windows over it, and of no others. */
public class WindowedMutationMap implements MutationMapExercise {

    @Override
    public float best(Tensor sequence, Tensor motif) {
        return largest(scores(sequence, motif));
    }

    @Override
    public Tensor map(Tensor sequence, Tensor motif) {
        int width = motif.dim(1);
        float[] scores = scores(sequence, motif);
        Tensor map = Tensor.zeros(sequence.shape());
        for (int i = 0; i < sequence.size(); i++) {
            int position = i % sequence.dim(1);
            int letter = i / sequence.dim(1);
            float[] changed = scores.clone();
            for (int start = Math.max(0, position - width + 1); start < scores.length && start <= position; start++) {
                int w = position - start;
                changed[start] += motif.get(letter, w);
                for (int c = 0; c < 4; c++) {
                    changed[start] -= motif.get(c, w) * sequence.get(c, position);
                }
            }
            map.data()[i] = largest(changed) - largest(scores);
        }
        return map;
    }

    private static float[] scores(Tensor sequence, Tensor motif) {
        float[] scores = new float[sequence.dim(1) - motif.dim(1) + 1];
        for (int i = 0; i < scores.length * motif.size(); i++) {
            int start = i / motif.size();
            int c = i % motif.size() / motif.dim(1);
            int w = i % motif.dim(1);
            scores[start] += motif.get(c, w) * sequence.get(c, start + w);
        }
        return scores;
    }

    private static float largest(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1];
    }
}
