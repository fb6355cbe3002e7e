package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TsneTest {

    private static final int CLUSTERS = 3;
    private static final int EACH = 20;

    /** Clusters of 10 dimensions around corners of a simplex, five times as far apart as they are wide. */
    private static Tensor clusters() {
        SplittableRandom random = new SplittableRandom(3);
        Tensor points = Tensor.zeros(CLUSTERS * EACH, 10);
        for (int n = 0; n < points.dim(0); n++) {
            for (int d = 0; d < 10; d++) {
                points.set((float) random.nextGaussian() + (d == n % CLUSTERS ? 12 : 0), n, d);
            }
        }
        return points;
    }

    @Test
    void clustersStayApart() {
        Tensor map = new Tsne(1).perplexity(10).embed(clusters());

        double[][] centre = new double[CLUSTERS][2];
        for (int n = 0; n < map.dim(0); n++) {
            for (int axis = 0; axis < 2; axis++) {
                centre[n % CLUSTERS][axis] += map.get(n, axis) / EACH;
            }
        }
        for (int n = 0; n < map.dim(0); n++) {
            for (int other = 0; other < CLUSTERS; other++) {
                if (other != n % CLUSTERS) {
                    assertThat(2 * distance(map, n, centre[n % CLUSTERS])).isLessThan(distance(map, n, centre[other]));
                }
            }
        }
        assertThat(centre[0][0] + centre[1][0] + centre[2][0]).isCloseTo(0, within(1e-3));
    }

    private static double distance(Tensor map, int n, double[] to) {
        return Math.hypot(map.get(n, 0) - to[0], map.get(n, 1) - to[1]);
    }

    @Test
    void theSeedDecides() {
        Tsne few = new Tsne(5).iterations(40);

        assertThat(few.embed(clusters()).data())
                .isEqualTo(few.embed(clusters()).data())
                .isNotEqualTo(new Tsne(6).iterations(40).embed(clusters()).data());
    }

    @Test
    void aPointHasAsManyNeighboursAsThePerplexitySays() {
        double[] squared = new double[50];
        for (int j = 0; j < squared.length; j++) {
            squared[j] = 1000 + j * j;
        }
        double[] row = Tsne.neighbours(squared, 7, Math.log(12));

        double entropy = 0;
        double sum = 0;
        for (double p : row) {
            entropy -= p > 0 ? p * Math.log(p) : 0;
            sum += p;
        }
        assertThat(Math.exp(entropy)).isCloseTo(12, within(1e-3));
        assertThat(sum).isCloseTo(1, within(1e-12));
        assertThat(row[7]).isZero();
        assertThat(row[0]).isGreaterThan(row[20]);
    }

    /** The gradient is that of Σ p log(p / q). */
    @Test
    void theGradientIsThatOfTheDivergence() {
        double[][] squared = {{0, 1, 4, 9}, {1, 0, 2, 5}, {4, 2, 0, 3}, {9, 5, 3, 0}};
        double[][] p = Tsne.affinities(squared, 2);
        double[][] map = {{0.3, -0.2}, {1, 0.5}, {-0.7, 0.1}, {0.2, 1.4}};
        double[][] gradient = new double[4][2];
        Tsne.gradient(p, map, 1, new double[4][4], gradient);

        double epsilon = 1e-5;
        for (int i = 0; i < 4; i++) {
            for (int axis = 0; axis < 2; axis++) {
                double at = map[i][axis];
                map[i][axis] = at + epsilon;
                double above = divergence(p, map);
                map[i][axis] = at - epsilon;
                double below = divergence(p, map);
                map[i][axis] = at;
                assertThat(gradient[i][axis]).isCloseTo((above - below) / (2 * epsilon), within(1e-7));
            }
        }
    }

    private static double divergence(double[][] p, double[][] map) {
        double sum = 0;
        double[][] q = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double distance = Math.hypot(map[i][0] - map[j][0], map[i][1] - map[j][1]);
                q[i][j] = i == j ? 0 : 1 / (1 + distance * distance);
                sum += q[i][j];
            }
        }
        double divergence = 0;
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                divergence += i == j ? 0 : p[i][j] * Math.log(p[i][j] * sum / q[i][j]);
            }
        }
        return divergence;
    }

    @Test
    void anInterruptEndsIt() {
        Thread.currentThread().interrupt();
        Tensor map = new Tsne(1).iterations(1_000_000_000).embed(clusters());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(map.shape()).containsExactly(CLUSTERS * EACH, 2);
    }

    @Test
    void wrongInputIsExplained() {
        assertThatThrownBy(() -> new Tsne(1).embed(Tensor.zeros(3, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tsne: 3 points given but it needs 4 to 2000; take a sample of the data");
        assertThatThrownBy(() -> new Tsne(1).perplexity(1)).hasMessage("tsne: perplexity is 1 but must be 2 or more");
        assertThatThrownBy(() -> new Tsne(1).iterations(0)).hasMessage("tsne: 0 iterations given but 1 is the least");
    }
}
