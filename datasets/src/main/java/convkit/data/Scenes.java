package convkit.data;

import convkit.nn.model.Thing;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Scenes of one size, to train and test networks that say what every pixel belongs to, or where things are; {@link
 * SceneGenerator} makes them.
 */
public final class Scenes implements Iterable<Scene> {

    /** Name of what is no thing. */
    public static final String BACKGROUND = "background";

    /** Networks get (x − ½) / ¼: values around 0, most of them within ±2. */
    private static final float CENTRE = 0.5f;

    private static final float SPREAD = 0.25f;

    private final List<Scene> scenes;
    private final List<String> thingNames;

    /** @param thingNames in the order of the labels */
    Scenes(List<Scene> scenes, List<String> thingNames) {
        this.scenes = List.copyOf(scenes);
        this.thingNames = List.copyOf(thingNames);
    }

    /** Number of scenes. */
    public int size() {
        return scenes.size();
    }

    /**
     * One of them.
     *
     * @throws IndexOutOfBoundsException if there is none of this number
     */
    public Scene get(int index) {
        return scenes.get(index);
    }

    @Override
    public Iterator<Scene> iterator() {
        return scenes.iterator();
    }

    /** Names of the things, in the order of their labels. */
    public List<String> thingNames() {
        return thingNames;
    }

    /** Names of what a pixel can belong to, in the order of the values of {@link Scene#mask()}: background first. */
    public List<String> pixelNames() {
        List<String> names = new ArrayList<>(List.of(BACKGROUND));
        names.addAll(thingNames);
        return List.copyOf(names);
    }

    /** The things of each scene. */
    public List<List<Thing>> things() {
        return scenes.stream().map(Scene::things).toList();
    }

    /** How many things of each label there are in all scenes together. */
    public int[] thingCounts() {
        int[] counts = new int[thingNames.size()];
        for (Scene scene : scenes) {
            scene.things().forEach(thing -> counts[thing.label()]++);
        }
        return counts;
    }

    /** Some pictures as they are, from 0 to 1: {@code [indices.length, 3, H, W]}. */
    public Tensor pictures(int... indices) {
        Scene first = scenes.get(0);
        int size = first.image().size();
        float[] values = new float[Shape.size(indices.length, size)];
        for (int n = 0; n < indices.length; n++) {
            System.arraycopy(scenes.get(indices[n]).image().data(), 0, values, n * size, size);
        }
        return Tensor.of(values, indices.length, 3, first.height(), first.width());
    }

    /** Some pictures as networks get them, (x − ½) / ¼: {@code [indices.length, 3, H, W]}. */
    public Tensor inputs(int... indices) {
        Tensor inputs = pictures(indices);
        for (int i = 0; i < inputs.size(); i++) {
            inputs.data()[i] = (inputs.data()[i] - CENTRE) / SPREAD;
        }
        return inputs;
    }

    /** The masks of some scenes, one behind the other; length {@code indices.length}·H·W. */
    public int[] masks(int... indices) {
        return Arrays.stream(indices)
                .mapToObj(index -> scenes.get(index).mask())
                .flatMapToInt(Arrays::stream)
                .toArray();
    }

    /** The numbers of all scenes: 0 to size − 1. */
    public int[] all() {
        return Order.sequential(size());
    }
}
