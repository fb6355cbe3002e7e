package convkit.exercises.check;

import java.util.List;

/** Finds the catalogued mistakes that explain a failed test. */
@FunctionalInterface
interface Diagnoser {

    /**
     * The mistakes whose results are the given ones in every call of the test: first those that are meant to be caught
     * by this test, then the others, in the order of the catalogue. Empty if there are none.
     *
     * @param calls all calls the test made up to its failure
     */
    List<Diagnosis> diagnose(String test, List<Call> calls);
}
