package convkit.nn.conv;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A rung of the kernel ladder as this JVM finds it: its backend, or the reason why it cannot be used here. The search runs
 * when the rung is first asked for, and only once: looking for a device takes time.
 */
public final class Rung {

    private final String name;
    private final Predicate<ConvGeometry> suits;
    private final Supplier<ConvBackend> finder;
    private ConvBackend backend;
    private RungUnavailableException obstacle;

    /**
     * @param name by which the rung is chosen and reported
     * @param suits the shapes for which it is faster than the rungs below it; asked before {@code finder}
     * @param finder makes the backend, or throws {@link RungUnavailableException} with reason and remedy
     */
    public Rung(String name, Predicate<ConvGeometry> suits, Supplier<ConvBackend> finder) {
        this.name = name;
        this.suits = suits;
        this.finder = finder;
    }

    /** Name by which the rung is chosen and reported. */
    public String name() {
        return name;
    }

    /** Whether {@code auto} would take this rung, if it is available, rather than one below it. */
    public boolean suits(ConvGeometry geometry) {
        return suits.test(geometry);
    }

    /** Whether this JVM can run it. */
    public boolean isAvailable() {
        return obstacle().isEmpty();
    }

    /** Why this JVM cannot run it, with the remedy; empty if it can. */
    public synchronized Optional<RungUnavailableException> obstacle() {
        if (backend == null && obstacle == null) {
            try {
                backend = finder.get();
            } catch (RungUnavailableException e) {
                obstacle = e;
            }
        }
        return Optional.ofNullable(obstacle);
    }

    /**
     * The backend.
     *
     * @throws RungUnavailableException if this JVM cannot run it
     */
    public ConvBackend backend() {
        RungUnavailableException found = obstacle().orElse(null);
        if (found != null) {
            throw new RungUnavailableException(name, found.reason(), found.remedy());
        }
        return backend;
    }
}
