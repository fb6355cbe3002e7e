package convkit.data;

import convkit.nn.model.Box;
import convkit.nn.model.Thing;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes pictures of ellipses, rectangles and triangles on a cloudy background, together with the class of every pixel and a
 * box around each thing. Nothing is downloaded, and the truth is exact.
 *
 * <p>What a network can go by, and what not: things have strong colours, the background has dull ones, so a pixel's own colour
 * nearly tells that it belongs to a thing. But size, place, direction, proportions and colour are drawn alike for all classes, and
 * things of one size have one area, so only the <em>outline</em> tells which. A pixel in the middle of a thing looks the same in all
 * three: who wants to name it must look as far as the outline. Things are whole and do not overlap; their boxes may.
 *
 * <pre>{@code
 * Scenes train = new SceneGenerator(64).things(2, 4).scenes(400, 1);   // 400 scenes from seed 1
 * }</pre>
 */
public final class SceneGenerator {

    /** Names of the things, in the order of their labels. */
    public static final List<String> THINGS = List.of("ellipse", "rectangle", "triangle");

    /** Tries to find a free place before a thing is left out. */
    private static final int PATIENCE = 200;

    private record Options(
            int side,
            int fewest,
            int most,
            double smallest,
            double largest,
            double elongation,
            double turn,
            double noise) {}

    private final Options options;

    private SceneGenerator(Options options) {
        this.options = options;
    }

    /**
     * Square pictures of 1 to 4 things, of 3/16 to 2/5 of the side in diameter, up to 1.6 times as long
     * as wide, turned by up to 10 degrees, with noise of standard deviation 0.05.
     *
     * @param side in pixels, 16 or more
     */
    public SceneGenerator(int side) {
        this(new Options(side, 1, 4, side * 3 / 16.0, side * 2 / 5.0, 1.6, 10, 0.05));
        if (side < 16) {
            throw new IllegalArgumentException("scene generator: side is " + side
                    + " but must be 16 or more; in fewer pixels all things look alike");
        }
    }

    /**
     * The same with so many things in a picture; fewer if there is no room.
     *
     * @throws IllegalArgumentException unless 0 ≤ fewest ≤ most
     */
    public SceneGenerator things(int fewest, int most) {
        if (fewest < 0 || most < fewest) {
            throw new IllegalArgumentException("scene generator: from " + fewest + " to " + most
                    + " things wanted; give the smaller number first, 0 or more");
        }
        Options o = options;
        return new SceneGenerator(
                new Options(o.side, fewest, most, o.smallest, o.largest, o.elongation, o.turn, o.noise));
    }

    /**
     * The same with things of these sizes.
     *
     * @param smallest diameter in pixels of the disc of equal area, 6 or more
     * @param largest at most half the picture's side
     * @throws IllegalArgumentException if they lie outside, or in the wrong order
     */
    public SceneGenerator sizes(double smallest, double largest) {
        if (!(smallest >= 6 && smallest <= largest && largest <= options.side / 2.0)) {
            throw new IllegalArgumentException("scene generator: sizes from " + smallest + " to " + largest
                    + " pixels wanted in a picture of " + options.side + "; use 6 ≤ smallest ≤ largest ≤ "
                    + options.side / 2.0);
        }
        Options o = options;
        return new SceneGenerator(
                new Options(o.side, o.fewest, o.most, smallest, largest, o.elongation, o.turn, o.noise));
    }

    /**
     * The same with things up to so many times as long as wide.
     *
     * @param most from 1 (discs, squares, regular triangles) to 3
     * @throws IllegalArgumentException if it lies outside
     */
    public SceneGenerator elongation(double most) {
        if (!(most >= 1 && most <= 3)) {
            throw new IllegalArgumentException("scene generator: elongation is " + most + " but must be 1 to 3");
        }
        Options o = options;
        return new SceneGenerator(new Options(o.side, o.fewest, o.most, o.smallest, o.largest, most, o.turn, o.noise));
    }

    /**
     * The same with things turned to the left or right by up to so many degrees; not turned, a triangle points upwards and is as
     * long across or along as elongation has it.
     *
     * @param most from 0 (upright) to 180 (any direction)
     * @throws IllegalArgumentException if it lies outside
     */
    public SceneGenerator turn(double most) {
        if (!(most >= 0 && most <= 180)) {
            throw new IllegalArgumentException("scene generator: turn is " + most + " degrees but must be 0 to 180");
        }
        Options o = options;
        return new SceneGenerator(
                new Options(o.side, o.fewest, o.most, o.smallest, o.largest, o.elongation, most, o.noise));
    }

    /**
     * The same with more or less noise.
     *
     * @param standardDeviation of each colour of each pixel, where black is 0 and white is 1
     * @throws IllegalArgumentException if it is below 0
     */
    public SceneGenerator noise(double standardDeviation) {
        if (!(standardDeviation >= 0)) {
            throw new IllegalArgumentException(
                    "scene generator: noise is " + standardDeviation + " but must be 0 or more; 0.05 is usual");
        }
        Options o = options;
        return new SceneGenerator(
                new Options(o.side, o.fewest, o.most, o.smallest, o.largest, o.elongation, o.turn, standardDeviation));
    }

    /**
     * So many scenes. The same seed gives the same ones; more of them begin with the same ones.
     *
     * @throws IllegalArgumentException if the count is below 1
     */
    public Scenes scenes(int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("scene generator: " + count + " scenes wanted; ask for 1 or more");
        }
        SplittableRandom seeds = new SplittableRandom(seed);
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scenes.add(scene(seeds.split()));
        }
        return new Scenes(scenes, THINGS);
    }

    /** One scene, all of it drawn from this source. */
    public Scene scene(RandomGenerator random) {
        Clouds clouds = new Clouds(random);
        int[] mask = new int[options.side * options.side];
        List<Figure> figures = new ArrayList<>();
        List<Thing> things = new ArrayList<>();
        int wanted = random.nextInt(options.fewest, options.most + 1);
        for (int i = 0; i < wanted; i++) {
            int label = random.nextInt(THINGS.size());
            double size = options.smallest + random.nextDouble() * (options.largest - options.smallest);
            double length = 1 + random.nextDouble() * (options.elongation - 1);
            double elongation = random.nextBoolean() ? length : 1 / length;
            for (int attempt = 0; attempt < PATIENCE; attempt++) {
                Figure figure = new Figure(label, size, elongation, options.turn, options.side, random);
                Box box = figure.place(mask);
                if (box != null) {
                    figures.add(figure);
                    things.add(new Thing(box, label));
                    break;
                }
            }
        }
        return new Scene(paint(clouds, figures, random), mask, things);
    }

    private Tensor paint(Clouds clouds, List<Figure> figures, RandomGenerator random) {
        int side = options.side;
        Tensor image = Tensor.zeros(3, side, side);
        for (int h = 0; h < side; h++) {
            for (int w = 0; w < side; w++) {
                double[] color = clouds.color((w + 0.5) / side, (h + 0.5) / side);
                for (Figure figure : figures) {
                    double share = figure.coverage(w, h);
                    for (int c = 0; share > 0 && c < 3; c++) {
                        color[c] += share * (figure.color()[c] - color[c]);
                    }
                }
                for (int c = 0; c < 3; c++) {
                    double value = color[c] + options.noise * random.nextGaussian();
                    image.set((float) Math.max(0, Math.min(1, value)), c, h, w);
                }
            }
        }
        return image;
    }
}
