package convkit.exercises.check;

import java.util.List;

/** Finds the catalogued mistake that explains a failed test. */
@FunctionalInterface
interface Diagnoser {

    /**
     * The mistake whose results are the given ones in every call of the test; null if there is none. Of several, the
     * first one that is meant to be caught by this test, or else the first in the catalogue.
     *
     * @param calls all calls the test made up to its failure
     */
    Diagnosis diagnose(String test, List<Call> calls);
}
