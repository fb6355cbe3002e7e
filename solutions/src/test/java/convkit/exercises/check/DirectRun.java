package convkit.exercises.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;

/**
 * Runs the tests of an exercise without JUnit and only up to the first failure, because thousands of mutants are to be
 * told from the reference. In this package for the seeds.
 */
public final class DirectRun {

    private DirectRun() {}

    /** The first failure; null if all tests pass. */
    public static Throwable firstFailure(List<Class<?>> testClasses, Object answer, long seed) {
        for (Class<?> type : testClasses) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Checks.class)) {
                    Throwable failure = failure(type, method, answer, seed);
                    if (failure != null) {
                        return failure;
                    }
                }
            }
        }
        return null;
    }

    private static Throwable failure(Class<?> type, Method test, Object answer, long seed) {
        try {
            Object tests = type.getConstructors()[0].newInstance(answer);
            test.setAccessible(true);
            Object[] arguments =
                    test.getParameterCount() == 0 ? new Object[0] : new Object[] {ExerciseExtension.random(seed, test)};
            test.invoke(tests, arguments);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(test + " cannot be run", e);
        }
    }
}
