package convkit.exercises.genomics;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code motif-scan}; {@link MotifScanExercise} says what is asked. */
public class MyMotifScan implements MotifScanExercise {

    @Override
    public Tensor scan(Tensor sequence, Tensor motif) {
        throw new UnsupportedOperationException("TODO: score every window with the motif, and with its other strand");
    }

    @Override
    public Hit best(Tensor sequence, Tensor motif) {
        throw new UnsupportedOperationException("TODO: search the scores, the given strand first");
    }
}
