package convkit.data;

/**
 * A data set that cannot be read or fetched. The message is one line: the file, the expected and the found number, the
 * remedy.
 */
public final class DatasetException extends RuntimeException {

    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
