package convkit.data;

import convkit.nn.tensor.Tensor;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/**
 * Eight photographs of 256×256 pixels that travel with the kit, to filter, to crop, and to dream on. All are in the public domain
 * (CC0, or released by NASA and SpaceX); {@link #all()} says for each who took it.
 *
 * <table>
 * <caption>names</caption>
 * <tr><td>{@code cat}</td><td>Chelsea the cat, by Stéfan van der Walt</td></tr>
 * <tr><td>{@code coffee}</td><td>a cup of coffee, by Rachel Michetti, Pikolo Espresso Bar</td></tr>
 * <tr><td>{@code rocket}</td><td>a Falcon 9 before its launch, by SpaceX</td></tr>
 * <tr><td>{@code stars}</td><td>Hubble eXtreme Deep Field, by NASA and ESA</td></tr>
 * <tr><td>{@code brick}</td><td>a brick wall (grey), CC0Textures Bricks25</td></tr>
 * <tr><td>{@code grass}</td><td>grass (grey), by linolafett</td></tr>
 * <tr><td>{@code gravel}</td><td>gravel (grey), CC0Textures Gravel04</td></tr>
 * <tr><td>{@code camera}</td><td>a man with a camera (grey), by Lav Varshney</td></tr>
 * </table>
 *
 * <p>Source: the sample images of scikit-image 0.25.2, cropped and shrunk; see {@code README.md} beside them.
 */
public final class Photographs {

    /** Height and width of each, in pixels. */
    public static final int SIDE = 256;

    /** Columns from which {@link #crops} takes its training part; the rest is for validation. */
    private static final int TRAIN_COLUMNS = SIDE * 3 / 4;

    private static final String CC0 = "CC0";
    private static final String PUBLIC_DOMAIN = "public domain";

    private static final List<Photograph> ALL = List.of(
            new Photograph("cat", "Chelsea the cat", "Stéfan van der Walt", CC0),
            new Photograph("coffee", "Coffee cup", "Rachel Michetti, Pikolo Espresso Bar", CC0),
            new Photograph("rocket", "Falcon 9 with DSCOVR before its launch", "SpaceX", PUBLIC_DOMAIN),
            new Photograph("stars", "Hubble eXtreme Deep Field", "NASA, ESA", PUBLIC_DOMAIN),
            new Photograph("brick", "Brick wall", "CC0Textures, Bricks25", CC0),
            new Photograph("grass", "Grass", "linolafett", CC0),
            new Photograph("gravel", "Gravel", "CC0Textures, Gravel04", CC0),
            new Photograph("camera", "Man with a camera", "Lav Varshney", CC0));

    /**
     * What a photograph shows.
     *
     * @param name for {@link Photographs#color}
     * @param title what is to be seen
     * @param author who took it
     * @param licence CC0 or public domain
     */
    public record Photograph(String name, String title, String author, String licence) {}

    private Photographs() {}

    /** All photographs. */
    public static List<Photograph> all() {
        return ALL;
    }

    /** Their names, in the order of {@link #all()}, which are also the classes of {@link #crops}. */
    public static List<String> names() {
        return ALL.stream().map(Photograph::name).toList();
    }

    /**
     * A photograph in red, green and blue; of a grey one all three are the same.
     *
     * @return {@code [1, 3, 256, 256]}, values from 0 to 1
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Tensor color(String name) {
        byte[] pixels = pixels(name);
        float[] values = new float[pixels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Byte.toUnsignedInt(pixels[i]) / 255f;
        }
        return Tensor.of(values, 1, 3, SIDE, SIDE);
    }

    /**
     * A photograph in grey: 0.299 red + 0.587 green + 0.114 blue, the brightness of television (ITU-R BT.601).
     *
     * @return {@code [1, 1, 256, 256]}, values from 0 to 1
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Tensor grey(String name) {
        float[] rgb = color(name).data();
        float[] grey = new float[SIDE * SIDE];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = 0.299f * rgb[i] + 0.587f * rgb[grey.length + i] + 0.114f * rgb[2 * grey.length + i];
        }
        return Tensor.of(grey, 1, 1, SIDE, SIDE);
    }

    /**
     * Pieces of all photographs, labelled by where they come from: "which photograph is this a piece of?". Training pieces lie within
     * the left three quarters, validation pieces, a quarter as many, within the right quarter, so that no pixel is in both. Half of the
     * pieces, at random, are mirrored.
     *
     * @param size height and width of a piece in pixels, 1 to 64
     * @param perPhotograph training pieces of each photograph, a multiple of 4
     * @param seed the same seed gives the same pieces
     * @throws IllegalArgumentException if size or number is out of range
     */
    public static ImageDataset.Split crops(int size, int perPhotograph, long seed) {
        if (size < 1 || size > SIDE - TRAIN_COLUMNS || perPhotograph < 4 || perPhotograph % 4 != 0) {
            throw new IllegalArgumentException("crops: " + perPhotograph + " pieces of " + size + "×" + size
                    + " wanted but size is 1 to " + (SIDE - TRAIN_COLUMNS) + " and the number a multiple of 4");
        }
        SplittableRandom random = new SplittableRandom(seed);
        return new ImageDataset.Split(
                pieces("training pieces", size, perPhotograph, 0, TRAIN_COLUMNS, random),
                pieces("validation pieces", size, perPhotograph / 4, TRAIN_COLUMNS, SIDE, random));
    }

    private static ImageDataset pieces(
            String part, int size, int perPhotograph, int left, int right, SplittableRandom random) {
        int count = perPhotograph * ALL.size();
        byte[] pixels = new byte[count * 3 * size * size];
        int[] labels = new int[count];
        int next = 0;
        for (int label = 0; label < ALL.size(); label++) {
            byte[] whole = pixels(ALL.get(label).name());
            for (int i = 0; i < perPhotograph; i++) {
                labels[label * perPhotograph + i] = label;
                int top = random.nextInt(SIDE - size + 1);
                int start = left + random.nextInt(right - left - size + 1);
                boolean mirrored = random.nextBoolean();
                for (int row = 0; row < 3 * size; row++) {
                    int from = (row / size * SIDE + top + row % size) * SIDE + start;
                    for (int column = 0; column < size; column++) {
                        pixels[next++] = whole[from + (mirrored ? size - 1 - column : column)];
                    }
                }
            }
        }
        DatasetDescription description = new DatasetDescription(
                "Photographs, " + part, names(), "sample images of scikit-image 0.25.2", "CC0 and public domain");
        return new ImageDataset(description, 3, size, size, pixels, labels);
    }

    /** {@code [3, 256, 256]} as unsigned bytes. */
    private static byte[] pixels(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "photograph: there is none called '" + name + "'; there are " + String.join(", ", names()));
        }
        String resource = "photographs/" + name + ".jpg";
        try (InputStream in = Photographs.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new DatasetException(resource + ": not inside the library; build it again with ./mvnw package");
            }
            // The samples as they are: getRGB() would brighten grey images, which Java takes for linear.
            Raster raster = ImageIO.read(in).getRaster();
            byte[] pixels = new byte[3 * SIDE * SIDE];
            for (int i = 0; i < pixels.length; i++) {
                int band = raster.getNumBands() == 1 ? 0 : i / (SIDE * SIDE);
                pixels[i] = (byte) raster.getSample(i % SIDE, i / SIDE % SIDE, band);
            }
            return pixels;
        } catch (IOException e) {
            throw new DatasetException(
                    resource + ": cannot be read (" + e.getMessage() + "); build the library again", e);
        }
    }
}
