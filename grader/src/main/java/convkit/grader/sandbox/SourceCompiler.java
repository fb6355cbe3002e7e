package convkit.grader.sandbox;

import convkit.exercises.check.AnswerFailure;
import convkit.grader.child.Frame;
import convkit.grader.child.Messages;
import java.io.IOException;
import java.time.Duration;

/** Compiles submissions in a child that never runs student code, and stays warm from one to the next. */
public final class SourceCompiler implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ChildProcesses processes;
    private ChildProcess child;

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
        if (child == null || !child.isAlive()) {
            child = processes.start();
        }
        try {
            Messages.Compiled compiled = child.exchange(Frame.COMPILE, sources, Messages.Compiled.class, LIMIT);
            if (compiled.errors() == null || compiled.problem() == null) {
                throw new AnswerFailure(AnswerFailure.Kind.COMPILE, "the compiler's answer is incomplete");
            }
            return compiled;
        } catch (ChildFailure e) {
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
