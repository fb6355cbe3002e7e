package convkit.solutions.genomics;

import convkit.exercises.genomics.MotifLogoExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code motif-logo}; {@link MotifLogoExercise} says what is asked. */
public class MyMotifLogo implements MotifLogoExercise {

    @Override
    public Tensor heights(String[] sites) {
        // solution: count the letters of each position and weigh their shares
        int width = sites[0].length();
        Tensor heights = Tensor.zeros(4, width);
        for (int w = 0; w < width; w++) {
            double[] shares = new double[4];
            for (String site : sites) {
                shares["ACGT".indexOf(site.charAt(w))] += 1.0 / sites.length;
            }
            double bits = information(shares);
            for (int c = 0; c < 4; c++) {
                heights.set((float) (shares[c] * bits), c, w);
            }
        }
        return heights;
        // end solution
    }

    // solution
    private static double information(double[] shares) {
        double bits = 2;
        for (double p : shares) {
            if (p != 0) {
                bits += p * Math.log(p) / Math.log(2);
            }
        }
        return bits;
    }
    // end solution
}
