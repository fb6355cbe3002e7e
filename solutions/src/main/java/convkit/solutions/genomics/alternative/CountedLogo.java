package convkit.solutions.genomics.alternative;

import convkit.exercises.genomics.MotifLogoExercise;
import convkit.nn.tensor.Tensor;

/** Solves {@code motif-logo} with whole counts: Σ p·log₂ p = (Σ n·ln n) / (N·ln 2) − log₂ N, where 0·ln 0 never arises. */
public class CountedLogo implements MotifLogoExercise {

    @Override
    public Tensor heights(String[] sites) {
        Tensor heights = Tensor.zeros(4, sites[0].length());
        for (int w = 0; w < heights.dim(1); w++) {
            int[] counts = new int[4];
            for (String site : sites) {
                switch (site.charAt(w)) {
                    case 'A' -> counts[0]++;
                    case 'C' -> counts[1]++;
                    case 'G' -> counts[2]++;
                    default -> counts[3]++;
                }
            }
            double sum = 0;
            for (int count : counts) {
                sum += count * Math.log(Math.max(1, count));
            }
            double bits = 2 + (sum / sites.length - Math.log(sites.length)) / Math.log(2);
            for (int c = 0; c < 4; c++) {
                heights.set((float) (bits * counts[c] / sites.length), c, w);
            }
        }
        return heights;
    }
}
