package convkit.solutions.genomics;

import convkit.exercises.genomics.MutationMapExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code mutation-map}; {@link MutationMapExercise} says what is asked. */
public class MyMutationMap implements MutationMapExercise {

    @Override
    public float best(Tensor sequence, Tensor motif) {
        // solution: take the largest score over all positions
        float best = Float.NEGATIVE_INFINITY;
        for (int i = 0; i + motif.dim(1) <= sequence.dim(1); i++) {
            best = Math.max(best, score(sequence, motif, i));
        }
        return best;
        // end solution
    }

    @Override
    public Tensor map(Tensor sequence, Tensor motif) {
        // solution: put each letter at each position and score again
        float before = best(sequence, motif);
        Tensor map = Tensor.zeros(4, sequence.dim(1));
        for (int i = 0; i < map.dim(1); i++) {
            for (int letter = 0; letter < 4; letter++) {
                Tensor mutant = sequence.copy();
                for (int c = 0; c < 4; c++) {
                    mutant.set(c == letter ? 1 : 0, c, i);
                }
                map.set(best(mutant, motif) - before, letter, i);
            }
        }
        return map;
        // end solution
    }

    // solution
    private static float score(Tensor sequence, Tensor motif, int position) {
        float score = 0;
        for (int c = 0; c < 4; c++) {
            for (int w = 0; w < motif.dim(1); w++) {
                score += motif.get(c, w) * sequence.get(c, position + w);
            }
        }
        return score;
    }
    // end solution
}
