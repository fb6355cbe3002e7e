package convkit.bench;

/** What a worker has been told to prepare, and is then asked to run again and again. */
interface Task {

    /**
     * Runs for about this long, at least once.
     *
     * @return nanoseconds per call, or per training step
     */
    double run(int millis) throws Exception;
}
