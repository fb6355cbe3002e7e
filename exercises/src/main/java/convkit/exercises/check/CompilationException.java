package convkit.exercises.check;

/** Source text does not compile; the message names the source and carries the compiler's own text. */
public final class CompilationException extends RuntimeException {

    CompilationException(String message) {
        super(message);
    }
}
