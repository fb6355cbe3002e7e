package convkit.notebook;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;

/**
 * t-SNE: lays points of many dimensions out in two so that neighbours stay neighbours. {@code [N, D]} → {@code [N, 2]}. Van der
 * Maaten &amp; Hinton, "Visualizing data using t-SNE" (2008): affinities of a given perplexity, gradient descent with momentum
 * and gains, early exaggeration. Every pair is looked at, so time and memory grow with N²: a few hundred points take seconds.
 *
 * <pre>{@code
 * Tensor map = new Tsne(1).embed(features);          // the same for the same seed
 * show(EmbeddingMap.points(map, labels, names, "last hidden layer"));
 * }</pre>
 *
 * <p>Only neighbourhoods can be read off the result: sizes of clusters and distances between them mean nothing.
 */
public final class Tsne {

    private static final int MOST = 2000;
    private static final double EXAGGERATION = 12;
    /** Share of the iterations in which attraction is exaggerated, so that clusters find together. */
    private static final double EARLY = 0.25;

    private final long seed;
    private final double perplexity;
    private final int iterations;

    /** Perplexity 30, 500 iterations. */
    public Tsne(long seed) {
        this(seed, 30, 500);
    }

    private Tsne(long seed, double perplexity, int iterations) {
        this.seed = seed;
        this.perplexity = perplexity;
        this.iterations = iterations;
    }

    /** The same with about this many neighbours per point, at least 2; of few points at most a third are taken. */
    public Tsne perplexity(double neighbours) {
        if (!(neighbours >= 2)) {
            throw new IllegalArgumentException(
                    "tsne: perplexity is " + Numbers.brief(neighbours) + " but must be 2 or more");
        }
        return new Tsne(seed, neighbours, iterations);
    }

    /** The same with another number of iterations, at least 1. */
    public Tsne iterations(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("tsne: " + count + " iterations given but 1 is the least");
        }
        return new Tsne(seed, perplexity, count);
    }

    /**
     * The map.
     *
     * @param points {@code [N, D]}, N from 4 to 2000
     * @return {@code [N, 2]}, centred at 0; after an interrupt the map so far
     * @throws IllegalArgumentException if there are too few or too many points
     */
    public Tensor embed(Tensor points) {
        Shape.requireRank("tsne", points.shape(), "ND");
        int n = points.dim(0);
        if (n < 4 || n > MOST) {
            throw new IllegalArgumentException(
                    "tsne: " + n + " points given but it needs 4 to " + MOST + "; take a sample of the data");
        }
        double[][] affinities = affinities(squaredDistances(points), Math.min(perplexity, (n - 1) / 3.0));
        double[][] map = new double[n][2];
        SplittableRandom random = new SplittableRandom(seed);
        for (double[] point : map) {
            point[0] = 1e-4 * random.nextGaussian();
            point[1] = 1e-4 * random.nextGaussian();
        }
        descend(affinities, map);
        Tensor result = Tensor.zeros(n, 2);
        for (int i = 0; i < n; i++) {
            result.set((float) map[i][0], i, 0);
            result.set((float) map[i][1], i, 1);
        }
        return result;
    }

    private static double[][] squaredDistances(Tensor points) {
        int n = points.dim(0);
        int d = points.dim(1);
        float[] x = points.data();
        double[][] squared = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double sum = 0;
                for (int k = 0; k < d; k++) {
                    double difference = x[i * d + k] - x[j * d + k];
                    sum += difference * difference;
                }
                squared[i][j] = sum;
                squared[j][i] = sum;
            }
        }
        return squared;
    }

    /** Symmetric, sum 1: how much i and j are neighbours, each point having about as many as the perplexity says. */
    static double[][] affinities(double[][] squared, double perplexity) {
        int n = squared.length;
        double[][] affinities = new double[n][n];
        for (int i = 0; i < n; i++) {
            double[] row = neighbours(squared[i], i, Math.log(perplexity));
            for (int j = 0; j < n; j++) {
                affinities[i][j] += row[j] / (2.0 * n);
                affinities[j][i] += row[j] / (2.0 * n);
            }
        }
        return affinities;
    }

    /** Gaussian neighbourhood of one point, sum 1, its width found by bisection so that its entropy is as wanted. */
    static double[] neighbours(double[] squared, int self, double wantedEntropy) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < squared.length; j++) {
            nearest = j == self ? nearest : Math.min(nearest, squared[j]);
        }
        double[] row = new double[squared.length];
        double narrow = 0;
        double wide = Double.POSITIVE_INFINITY;
        double precision = 1;
        for (int trial = 0; trial < 100; trial++) {
            double sum = 0;
            double weighted = 0;
            for (int j = 0; j < row.length; j++) {
                // Distances from the nearest point on, so that not all of them underflow.
                row[j] = j == self ? 0 : Math.exp(-precision * (squared[j] - nearest));
                sum += row[j];
                weighted += j == self ? 0 : row[j] * (squared[j] - nearest);
            }
            for (int j = 0; j < row.length; j++) {
                row[j] /= sum;
            }
            double tooMuch = Math.log(sum) + precision * weighted / sum - wantedEntropy;
            if (Math.abs(tooMuch) < 1e-5) {
                break;
            }
            if (tooMuch > 0) {
                narrow = precision;
                precision = Double.isInfinite(wide) ? precision * 2 : (precision + wide) / 2;
            } else {
                wide = precision;
                precision = (precision + narrow) / 2;
            }
        }
        return row;
    }

    private void descend(double[][] affinities, double[][] map) {
        int n = map.length;
        double rate = Math.max(n / EXAGGERATION / 4, 50);
        double[][] step = new double[n][2];
        double[][] gain = new double[n][2];
        for (double[] both : gain) {
            both[0] = 1;
            both[1] = 1;
        }
        double[][] gradient = new double[n][2];
        double[][] closeness = new double[n][n];
        int early = (int) (EARLY * iterations);
        for (int iteration = 0;
                iteration < iterations && !Thread.currentThread().isInterrupted();
                iteration++) {
            gradient(affinities, map, iteration < early ? EXAGGERATION : 1, closeness, gradient);
            double momentum = iteration < early ? 0.5 : 0.8;
            for (int i = 0; i < n; i++) {
                for (int axis = 0; axis < 2; axis++) {
                    boolean onward = gradient[i][axis] * step[i][axis] < 0;
                    gain[i][axis] = Math.max(0.01, onward ? gain[i][axis] + 0.2 : gain[i][axis] * 0.8);
                    step[i][axis] = momentum * step[i][axis] - rate * gain[i][axis] * gradient[i][axis];
                    map[i][axis] += step[i][axis];
                }
            }
            centre(map);
        }
    }

    /** 4 Σⱼ (pᵢⱼ − qᵢⱼ)(yᵢ − yⱼ) / (1 + ‖yᵢ − yⱼ‖²), equation 5 of the paper. */
    static void gradient(
            double[][] affinities, double[][] map, double exaggeration, double[][] closeness, double[][] gradient) {
        int n = map.length;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double dx = map[i][0] - map[j][0];
                double dy = map[i][1] - map[j][1];
                closeness[i][j] = 1 / (1 + dx * dx + dy * dy);
                sum += 2 * closeness[i][j];
            }
        }
        for (double[] both : gradient) {
            both[0] = 0;
            both[1] = 0;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double q = closeness[i][j];
                double pull = 4 * (exaggeration * affinities[i][j] - q / sum) * q;
                double dx = pull * (map[i][0] - map[j][0]);
                double dy = pull * (map[i][1] - map[j][1]);
                gradient[i][0] += dx;
                gradient[i][1] += dy;
                gradient[j][0] -= dx;
                gradient[j][1] -= dy;
            }
        }
    }

    private static void centre(double[][] map) {
        for (int axis = 0; axis < 2; axis++) {
            double mean = 0;
            for (double[] point : map) {
                mean += point[axis] / map.length;
            }
            for (double[] point : map) {
                point[axis] -= mean;
            }
        }
    }
}
