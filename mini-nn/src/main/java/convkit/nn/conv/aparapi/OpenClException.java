package convkit.nn.conv.aparapi;

/**
 * Something did not run on the OpenCL device: there is none, it refused the kernel, or it has no room for the arrays. Nothing
 * was computed anywhere else instead.
 */
public final class OpenClException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final String remedy;

    /**
     * @param reason such as {@code "no OpenCL device was found"}
     * @param remedy what the user can do
     */
    public OpenClException(String reason, String remedy) {
        super("opencl: " + reason + "; " + remedy);
        this.reason = reason;
        this.remedy = remedy;
    }

    /** What happened. */
    public String reason() {
        return reason;
    }

    /** What the user can do about it. */
    public String remedy() {
        return remedy;
    }
}
