package convkit.bench;

import java.util.function.DoubleUnaryOperator;

/**
 * What one contender has to do in a comparison.
 *
 * @param command prepares it
 * @param subject convolution, model, or the value of what is varied
 * @param what direction, or quantity
 * @param unit of the figure
 * @param figure from nanoseconds per call
 */
record Turn(
        Contender contender, String command, String subject, String what, String unit, DoubleUnaryOperator figure) {}
