package convkit.bench;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A kernel measured by JMH. JMH runs its forks one after the other and cannot interleave them; so each worker process is a
 * fork, kept alive, and JMH runs inside it, one iteration whenever the worker is asked.
 */
final class JmhTask implements Task {

    private static final double SLOW = 5e8;

    private final Class<?> kernel;
    private final Map<String, String> parameters;
    private final boolean slow;

    /** Runs the kernel for a while, or once if that takes longer, so that it is compiled. */
    JmhTask(Class<?> kernel, Map<String, String> parameters, String warmUpMillis) throws RunnerException {
        this.kernel = kernel;
        this.parameters = parameters;
        this.slow = iteration(Integer.parseInt(warmUpMillis), 0) > SLOW;
    }

    /** After the others' turn the caches are cold, so a quick kernel runs for a while before it counts. */
    @Override
    public double run(int millis) throws RunnerException {
        return iteration(millis, slow ? 0 : millis / 4);
    }

    private double iteration(int millis, int before) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + kernel.getName() + "\\.call$")
                .forks(0)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .warmupIterations(before > 0 ? 1 : 0)
                .warmupTime(TimeValue.milliseconds(Math.max(1, before)))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(millis))
                .timeout(new TimeValue(1, TimeUnit.HOURS));
        parameters.forEach(options::param);
        return new Runner(options.build()).runSingle().getPrimaryResult().getScore();
    }
}
