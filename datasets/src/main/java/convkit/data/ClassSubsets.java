package convkit.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Smaller tasks from a data set: some of its classes, or a few examples of each. For lessons on transfer learning. */
public final class ClassSubsets {

    private ClassSubsets() {}

    /**
     * The images of some classes only, in the order of the data set, labelled anew: the first class named is 0, the next 1, …
     *
     * @throws IllegalArgumentException if there is no such class, one is named twice, or none
     */
    public static ImageDataset of(ImageDataset dataset, int... classes) {
        List<String> names = new ArrayList<>();
        int[] newLabel = new int[dataset.classes()];
        Set<Integer> wanted = new HashSet<>();
        for (int label : classes) {
            if (label < 0 || label >= dataset.classes() || !wanted.add(label)) {
                throw new IllegalArgumentException("classes: " + label + " is named twice or is none of the "
                        + dataset.classes() + " of " + dataset.description().name() + "; use 0 to "
                        + (dataset.classes() - 1) + ", each once");
            }
            newLabel[label] = names.size();
            names.add(dataset.description().classNames().get(label));
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("classes: none named; name at least one");
        }
        int[] chosen = IntStream.range(0, dataset.size())
                .filter(i -> wanted.contains(dataset.label(i)))
                .toArray();
        DatasetDescription all = dataset.description();
        return dataset.subset(chosen)
                .relabelled(
                        new DatasetDescription(
                                all.name() + ", classes " + String.join(", ", names),
                                names,
                                all.source(),
                                all.licence()),
                        IntStream.of(chosen)
                                .map(i -> newLabel[dataset.label(i)])
                                .toArray());
    }

    /**
     * So many images of each class, drawn at random without replacement. The same seed gives the same images, and a larger draw
     * with the same seed contains the smaller one.
     *
     * @throws IllegalArgumentException if a class has fewer
     */
    public static ImageDataset draw(ImageDataset dataset, int perClass, long seed) {
        int[] order = Order.shuffled(dataset.size(), seed);
        int[] taken = new int[dataset.classes()];
        int[] chosen = IntStream.of(order)
                .filter(i -> taken[dataset.label(i)]++ < perClass)
                .toArray();
        for (int label = 0; label < taken.length; label++) {
            if (perClass < 1 || taken[label] < perClass) {
                throw new IllegalArgumentException("draw: " + perClass + " images of each class wanted but '"
                        + dataset.description().classNames().get(label) + "' has " + taken[label]
                        + "; draw at least 1 and no more than there are");
            }
        }
        return dataset.subset(chosen);
    }
}
