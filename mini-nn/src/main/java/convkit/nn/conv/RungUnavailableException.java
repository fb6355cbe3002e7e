package convkit.nn.conv;

/**
 * A rung of the kernel ladder cannot run: not in this JVM, or not this one call. Thrown before any result is written, so
 * that {@code auto} can go on with the next rung; everybody else gets the reason and the remedy.
 */
public final class RungUnavailableException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final String remedy;

    /**
     * @param rung name of the rung
     * @param reason why it cannot run, such as {@code "this JVM runs without the module jdk.incubator.vector"}
     * @param remedy what the user can do, such as {@code "start Java with --add-modules jdk.incubator.vector"}
     */
    public RungUnavailableException(String rung, String reason, String remedy) {
        super("backend: " + rung + " cannot be used: " + reason + "; " + remedy);
        this.reason = reason;
        this.remedy = remedy;
    }

    /** Why the rung cannot run. */
    public String reason() {
        return reason;
    }

    /** What the user can do about it. */
    public String remedy() {
        return remedy;
    }
}
