package convkit.nn.conv;

/**
 * Finds the rung {@code vector}. Its package uses a module that a JVM offers only on demand, so it is reached by name: were
 * it named in the code, this package could not be compiled without the module either.
 */
final class VectorModule {

    static final String RUNG = "vector";

    private static final String MODULE = "jdk.incubator.vector";

    private VectorModule() {}

    static ConvBackend backend() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            throw new RungUnavailableException(
                    RUNG,
                    "this JVM runs without the module " + MODULE,
                    "start Java with --add-modules " + MODULE + ", as ./kit does");
        }
        try {
            return (ConvBackend) Class.forName("convkit.nn.conv.vector.VectorConv")
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("backend: vector is missing from this build of mini-nn", e);
        }
    }
}
