package convkit.exercises.genomics;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code one-hot-dna}; {@link OneHotDnaExercise} says what is asked. */
public class MyOneHotDna implements OneHotDnaExercise {

    @Override
    public Tensor encode(String[] sequences) {
        throw new UnsupportedOperationException("TODO: set one channel for each letter, all four for N");
    }

    @Override
    public Tensor reverseComplement(Tensor encoded) {
        throw new UnsupportedOperationException("TODO: turn round both the channels and the positions");
    }
}
