package convkit.bench;

/** One contender cannot do what it was asked; the message names it and says why. The others go on. */
final class ContenderException extends Exception {

    private static final long serialVersionUID = 1;

    ContenderException(String message) {
        super(message);
    }
}
