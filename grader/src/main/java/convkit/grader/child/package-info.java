/**
 * The half of the grader that runs beside the student's code, in a process of its own: it compiles, makes the student's
 * object and answers calls. It knows no test, no expected value and no score.
 *
 * <p>Read {@link convkit.grader.child.Host} first, then {@link convkit.grader.child.Frame} for what lies on the wire.
 * Nothing here may use another package of the grader, nor any library: only the JDK, mini-nn, the contracts and the codec
 * are on the class path of that process.
 */
package convkit.grader.child;
