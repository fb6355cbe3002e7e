package convkit.exercises.check;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What instructors have and students do not: hidden tests, solutions and the catalogue of mistakes. Found at run time,
 * so that the exercises work without it.
 */
public interface SolutionBook {

    /** Test classes with random inputs; empty if the exercise is unknown. */
    List<Class<?>> hiddenTests(String exerciseId);

    /** Catalogued mistakes, in the order in which a diagnosis prefers them; empty if the exercise is unknown. */
    List<Mistake> mistakes(String exerciseId);

    /**
     * A fresh object that solves the exercise.
     *
     * @throws IllegalArgumentException if the exercise is unknown
     */
    Object reference(String exerciseId);

    /** The book on the class path; empty where students work. */
    static Optional<SolutionBook> find() {
        return ServiceLoader.load(SolutionBook.class, SolutionBook.class.getClassLoader())
                .findFirst();
    }
}
