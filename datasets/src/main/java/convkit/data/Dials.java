package convkit.data;

import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Pictures of an instrument with one hand, to predict a quantity from: the direction of the hand or its length. Grey, {@code
 * [1, 32, 32]}, with noise; the hand is darker than the face, and its axle lies not quite in the middle.
 *
 * <p>Directions are degrees clockwise from the top, as on a clock, evenly spread over [0, 360); lengths are pixels from the axle
 * to the tip, evenly spread over [6, 13). Both are exact: the hand is drawn from them, not the other way round.
 */
public final class Dials {

    /** Height and width of a picture in pixels. */
    public static final int SIDE = 32;
    /** Shortest hand, in pixels. */
    public static final double SHORTEST = 6;
    /** No hand is so long, in pixels. */
    public static final double LONGEST = 13;

    private static final double FACE_RADIUS = 14.5;
    private static final double AXLE_RADIUS = 1.8;
    /** The axle lies up to so many pixels beside the middle, along each axis. */
    private static final double OFF_CENTRE = 1.5;

    private static final double NOISE = 0.08;
    private static final int SAMPLES = 3;

    private final Tensor pictures;
    private final double[] angles;
    private final double[] lengths;

    private Dials(int count) {
        pictures = Tensor.zeros(count, 1, SIDE, SIDE);
        angles = new double[count];
        lengths = new double[count];
    }

    /**
     * So many instruments. The same seed gives the same ones; more of them begin with the same ones.
     *
     * @throws IllegalArgumentException if the count is below 1
     */
    public static Dials draw(int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("dials: " + count + " pictures wanted; ask for 1 or more");
        }
        SplittableRandom seeds = new SplittableRandom(seed);
        Dials dials = new Dials(count);
        for (int n = 0; n < count; n++) {
            dials.drawOne(n, seeds.split());
        }
        return dials;
    }

    private void drawOne(int n, RandomGenerator random) {
        angles[n] = 360 * random.nextDouble();
        lengths[n] = SHORTEST + (LONGEST - SHORTEST) * random.nextDouble();
        double axleX = SIDE / 2.0 + OFF_CENTRE * (2 * random.nextDouble() - 1);
        double axleY = SIDE / 2.0 + OFF_CENTRE * (2 * random.nextDouble() - 1);
        double width = 1 + random.nextDouble();
        double around = 0.35 * random.nextDouble();
        double face = 0.65 + 0.3 * random.nextDouble();
        double hand = face - 0.35 - 0.25 * random.nextDouble();
        double tipX = axleX + lengths[n] * Math.sin(Math.toRadians(angles[n]));
        double tipY = axleY - lengths[n] * Math.cos(Math.toRadians(angles[n]));
        for (int h = 0; h < SIDE; h++) {
            for (int w = 0; w < SIDE; w++) {
                double sum = 0;
                for (int i = 0; i < SAMPLES * SAMPLES; i++) {
                    double x = w + (i % SAMPLES + 0.5) / SAMPLES;
                    double y = h + (i / SAMPLES + 0.5) / SAMPLES;
                    boolean onHand = distance(x, y, axleX, axleY, tipX, tipY) <= width / 2
                            || Math.hypot(x - axleX, y - axleY) <= AXLE_RADIUS;
                    boolean onFace = Math.hypot(x - SIDE / 2.0, y - SIDE / 2.0) <= FACE_RADIUS;
                    sum += onHand ? hand : onFace ? face : around;
                }
                double value = sum / (SAMPLES * SAMPLES) + NOISE * random.nextGaussian();
                pictures.set((float) Math.max(0, Math.min(1, value)), n, 0, h, w);
            }
        }
    }

    /** Distance of a point from the straight line between two others. */
    private static double distance(double x, double y, double fromX, double fromY, double toX, double toY) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy);
        double nearest = Math.max(0, Math.min(1, along));
        return Math.hypot(x - fromX - nearest * dx, y - fromY - nearest * dy);
    }

    /** Number of pictures. */
    public int size() {
        return angles.length;
    }

    /** All pictures, from 0 (black) to 1 (white): {@code [N, 1, 32, 32]}. */
    public Tensor pictures() {
        return pictures.copy();
    }

    /** All pictures as networks get them, (x − ½) / ¼: {@code [N, 1, 32, 32]}. */
    public Tensor inputs() {
        Tensor inputs = pictures.copy();
        for (int i = 0; i < inputs.size(); i++) {
            inputs.data()[i] = 4 * inputs.data()[i] - 2;
        }
        return inputs;
    }

    /** Direction of the hand in one picture: degrees clockwise from the top, in [0, 360). */
    public double angle(int index) {
        return angles[index];
    }

    /** Length of the hand in one picture: pixels from the axle to the tip. */
    public double length(int index) {
        return lengths[index];
    }

    /** How far two directions are apart, in degrees: 0 to 180. From 359 to 1 it is 2. */
    public static double between(double oneAngle, double otherAngle) {
        double difference = Math.abs(oneAngle - otherAngle) % 360;
        return Math.min(difference, 360 - difference);
    }
}
