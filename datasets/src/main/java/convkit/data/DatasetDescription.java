package convkit.data;

import java.util.List;

/**
 * What a data set is and where it comes from.
 *
 * @param name for people, such as {@code "Fashion-MNIST"}
 * @param classNames name of each class, in the order of the labels
 * @param source who made it, and where it is published
 * @param licence under which it may be used
 */
public record DatasetDescription(String name, List<String> classNames, String source, String licence) {

    public DatasetDescription {
        classNames = List.copyOf(classNames);
    }

    /** The same data under a name that says which part of it. */
    DatasetDescription part(String part) {
        return new DatasetDescription(name + ", " + part, classNames, source, licence);
    }
}
