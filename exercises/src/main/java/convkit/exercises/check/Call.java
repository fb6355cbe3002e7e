package convkit.exercises.check;

import java.lang.reflect.Method;
import java.util.List;

/**
 * One recorded call of a contract.
 *
 * @param arguments each argument before the call, encoded: a copy nobody can change
 */
record Call(Method method, List<byte[]> arguments, Outcome outcome) {}
