package convkit.exercises.genomics;

import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code motif-logo}; {@link MotifLogoExercise} says what is asked. */
public class MyMotifLogo implements MotifLogoExercise {

    @Override
    public Tensor heights(String[] sites) {
        throw new UnsupportedOperationException("TODO: count the letters of each position and weigh their shares");
    }
}
