package convkit.nn.conv;

import convkit.nn.conv.aparapi.AparapiConv;
import java.util.Map;
import java.util.stream.Collectors;

/** The contract, for all rungs that need no device. */
class ConvBackendContractTest extends ConvContract {

    @Override
    protected Map<String, ConvBackend> backends() {
        return ConvBackend.rungs().stream()
                .filter(rung -> !rung.name().equals(AparapiConv.NAME) && rung.isAvailable())
                .collect(Collectors.toMap(Rung::name, Rung::backend));
    }
}
