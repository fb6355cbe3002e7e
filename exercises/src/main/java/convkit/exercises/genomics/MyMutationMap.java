package convkit.exercises.genomics;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code mutation-map}; {@link MutationMapExercise} says what is asked. */
public class MyMutationMap implements MutationMapExercise {

    @Override
    public float best(Tensor sequence, Tensor motif) {
        throw new UnsupportedOperationException("TODO: take the largest score over all positions");
    }

    @Override
    public Tensor map(Tensor sequence, Tensor motif) {
        throw new UnsupportedOperationException("TODO: put each letter at each position and score again");
    }
}
