package convkit.grader.sandbox;

import convkit.exercises.check.AnswerFailure;
import convkit.grader.child.Frame;
import convkit.grader.child.Messages;
import java.io.IOException;
import java.time.Duration;

/** Compiles submissions in a child that never runs student code, and stays warm from one to the next. */
public final class SourceCompiler implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(20);

    /** Then a new one starts, so that what a compiler keeps from submission to submission stays bounded. */
    private static final int COMPILATIONS_PER_PROCESS = 500;

    private final ChildProcesses processes;
    private ChildProcess child;
    private int compiled;

    /** @param processes starts the child at the first compilation */
    public SourceCompiler(ChildProcesses processes) {
        this.processes = processes;
    }

    /**
     * Compiles one answer.
     *
     * @return what the compiler made of it, errors included
     * @throws AnswerFailure if the compiler does not finish: {@code COMPILE} with the reason
     * @throws IOException if no child can be started
     */
    public Messages.Compiled compile(Messages.Sources sources) throws IOException {
        boolean fresh = child == null || !child.isAlive() || compiled >= COMPILATIONS_PER_PROCESS;
        if (fresh) {
            close();
            child = processes.start();
            compiled = 0;
        }
        compiled++;
        try {
            Messages.Compiled result = child.exchange(Frame.COMPILE, sources, Messages.Compiled.class, LIMIT);
            if (result.errors() == null || result.problem() == null) {
                throw new AnswerFailure(AnswerFailure.Kind.COMPILE, "the compiler's answer is incomplete");
            }
            return result;
        } catch (ChildFailure e) {
            if (!fresh) {
                // An earlier submission may have filled this compiler's memory: that must not cost this one its points.
                return compile(sources);
            }
            throw new AnswerFailure(AnswerFailure.Kind.COMPILE, "the compiler did not finish: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
        }
    }
}
