package convkit.exercises.check;

import org.junit.platform.engine.support.store.Namespace;

/**
 * What one run of an exercise's tests is about. Travels to the tests in the store of JUnit's launcher session, so that
 * runs beside each other do not meet.
 *
 * @param answer implements the contract
 * @param seed of the random inputs
 * @param book null if there is none
 */
record Session(Object answer, long seed, SolutionBook book) {

    private static final Object STORE = "convkit.exercises.check.Session";

    /** Where the launcher session keeps it. */
    static final Namespace NAMESPACE = Namespace.create(STORE);

    /** The same place as the test engine names it. */
    static final org.junit.jupiter.api.extension.ExtensionContext.Namespace ENGINE_NAMESPACE =
            org.junit.jupiter.api.extension.ExtensionContext.Namespace.create(STORE);
}
