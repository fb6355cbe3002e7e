package convkit.nn.conv;

import convkit.nn.conv.aparapi.AparapiConv;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All rungs of this build, slowest first, with the rule by which {@code auto} chooses among them: the last rung that is
 * available and suits the shape. A new rung is one line here.
 */
final class Ladder {

    static final String AUTO = "auto";

    /** Below this, laying out columns costs more than it saves. */
    private static final long SMALL = 2_000;

    static final List<Rung> RUNGS = List.of(
            new Rung("naive", geometry -> true, NaiveConv::new),
            new Rung("im2col", geometry -> geometry.multiplyAdds() >= SMALL, Im2colConv::new),
            new Rung(VectorModule.RUNG, geometry -> geometry.multiplyAdds() >= SMALL, VectorModule::backend),
            new Rung(AparapiConv.NAME, AparapiConv::suits, AparapiConv::onChosenDevice));

    private static final ConvBackend BY_SHAPE = new AutoConv(RUNGS);

    private Ladder() {}

    static List<ConvBackend> available() {
        return RUNGS.stream().filter(Rung::isAvailable).map(Rung::backend).collect(Collectors.toUnmodifiableList());
    }

    static ConvBackend byShape() {
        return BY_SHAPE;
    }

    /** That of {@code vector} if this JVM can run it. */
    static MatrixProduct product() {
        return RUNGS.stream()
                .filter(rung -> rung.name().equals(VectorModule.RUNG) && rung.isAvailable())
                .findFirst()
                .map(rung -> rung.backend().product())
                .orElseGet(BlockedProduct::new);
    }

    /** @param source where the name was read, for the error text */
    static ConvBackend named(String name, String source) {
        if (name.equals(AUTO)) {
            return BY_SHAPE;
        }
        return RUNGS.stream()
                .filter(rung -> rung.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        source + ": no rung is called '" + name + "'; use " + AUTO + names()))
                .backend();
    }

    private static String names() {
        int last = RUNGS.size() - 1;
        return RUNGS.subList(0, last).stream().map(rung -> ", " + rung.name()).collect(Collectors.joining())
                + " or "
                + RUNGS.get(last).name();
    }
}
