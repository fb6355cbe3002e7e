package convkit.grader.sandbox;

import convkit.grader.child.Frame;
import convkit.grader.child.Messages;
import java.io.IOException;
import java.time.Duration;

/**
 * The process of one submission. Its answers run in it one after the other; one that hangs or ends it costs the others
 * nothing, because a new process continues.
 */
public final class StudentProcess implements AutoCloseable {

    private final ChildProcesses processes;
    private ChildProcess child;
    private Messages.Load loaded;
    /** Whether the child has run nothing but the answer that is loaded. */
    private boolean clean;

    /** @param processes starts the process when it is first needed */
    public StudentProcess(ChildProcesses processes) {
        this.processes = processes;
    }

    /**
     * Makes an object of the answer's class, unless it is there already.
     *
     * @return what came of it; null if it was there already
     * @throws ChildFailure if there is no proper reply; the process has been ended then
     * @throws IOException if no process can be started
     */
    Messages.Reply load(Messages.Load answer, Duration limit) throws ChildFailure, IOException {
        if (isLoaded(answer)) {
            return null;
        }
        if (child == null || !child.isAlive()) {
            child = processes.start();
            clean = true;
        } else {
            clean = false;
        }
        loaded = null;
        try {
            Messages.Reply reply = child.exchange(Frame.LOAD, answer, Messages.Reply.class, limit);
            loaded = answer;
            return reply;
        } catch (ChildFailure e) {
            return again(e).load(answer, limit);
        }
    }

    /** Whether the next call of this answer needs no {@link #load}. */
    boolean isLoaded(Messages.Load answer) {
        return loaded == answer && child != null && child.isAlive();
    }

    /**
     * Calls a method of the object that was loaded.
     *
     * @throws ChildFailure if there is no proper reply; the process has been ended then
     */
    Messages.Reply call(Messages.Call call, Duration limit) throws ChildFailure {
        return child.exchange(Frame.CALL, call, Messages.Reply.class, limit);
    }

    /**
     * What another answer left behind, a thread that fills the memory for instance, must not cost this one its points:
     * only what fails in a process of its own has failed.
     *
     * @return this, to try again
     * @throws ChildFailure the same, if the process was the answer's own
     */
    StudentProcess again(ChildFailure failure) throws ChildFailure {
        if (clean) {
            throw failure;
        }
        return this;
    }

    /** Ends the process; the next answer gets a new one. */
    @Override
    public void close() {
        if (child != null) {
            child.close();
        }
    }
}
