package convkit.solutions;

import convkit.exercises.check.Misconception;
import convkit.exercises.check.Mistake;
import java.util.List;
import java.util.function.Supplier;

/**
 * What belongs to one exercise on the instructor's side.
 *
 * @param exerciseId id of the exercise
 * @param reference makes the reference solution, from which the starter is generated
 * @param alternatives make solutions that are right too, but written differently
 * @param hiddenTests test classes with random inputs
 * @param wrong make wrong solutions, each marked with its {@link Misconception}; a diagnosis prefers earlier ones
 */
public record Solutions(
        String exerciseId,
        Supplier<Object> reference,
        List<Supplier<Object>> alternatives,
        List<Class<?>> hiddenTests,
        List<Supplier<Object>> wrong) {

    public Solutions {
        alternatives = List.copyOf(alternatives);
        hiddenTests = List.copyOf(hiddenTests);
        wrong = List.copyOf(wrong);
    }

    /** The wrong solutions with their misconceptions, in order. */
    public List<Mistake> mistakes() {
        return wrong.stream().map(Solutions::mistake).toList();
    }

    private static Mistake mistake(Supplier<Object> wrong) {
        Class<?> type = wrong.get().getClass();
        Misconception misconception = type.getAnnotation(Misconception.class);
        if (misconception == null) {
            throw new IllegalStateException(type.getName() + " lacks @Misconception; say what is wrong with it");
        }
        return new Mistake(misconception.id(), misconception.message(), misconception.failsTest(), wrong);
    }
}
