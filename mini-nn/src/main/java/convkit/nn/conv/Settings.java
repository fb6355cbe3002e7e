package convkit.nn.conv;

import java.util.Optional;

/**
 * What the user sets from outside: a system property, or else an environment variable. Read at each call, so nothing is
 * remembered that a test or a notebook would have to reset.
 */
enum Settings {
    BACKEND("convkit.backend", "CONVKIT_BACKEND"),
    THREADS("convkit.threads", "CONVKIT_THREADS");

    private final String property;
    private final String variable;

    Settings(String property, String variable) {
        this.property = property;
        this.variable = variable;
    }

    /** @param source the property or the variable, whichever holds the value; for error texts */
    record Value(String source, String text) {}

    Optional<Value> value() {
        String text = System.getProperty(property);
        if (text != null) {
            return Optional.of(new Value(property, text.strip()));
        }
        return Optional.ofNullable(System.getenv(variable)).map(set -> new Value(variable, set.strip()));
    }
}
