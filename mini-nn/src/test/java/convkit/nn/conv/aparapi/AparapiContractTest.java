package convkit.nn.conv.aparapi;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvContract;
import java.util.Map;

/**
 * The contract on an OpenCL device, twice: with kernels that work on Java's arrays themselves, which a driver for the
 * processor can, and with kernels that get copies, as on a graphics card. Only the second one misses a transfer.
 */
@NeedsOpenCl
class AparapiContractTest extends ConvContract {

    @Override
    protected Map<String, ConvBackend> backends() {
        OpenClDevice device = OpenClDevice.chosen();
        return Map.of(
                "aparapi, shared memory", new AparapiConv(device.sharingMemory(true)),
                "aparapi, copies", new AparapiConv(device.sharingMemory(false)));
    }
}
