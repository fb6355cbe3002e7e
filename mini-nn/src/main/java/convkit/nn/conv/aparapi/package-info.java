/**
 * The convolution on a graphics card, with Aparapi, which translates Java to OpenCL. Read {@link
 * convkit.nn.conv.aparapi.DirectKernel} first (one work item for each output), then {@link
 * convkit.nn.conv.aparapi.TileKernel} (work items that share what they read) and {@link
 * convkit.nn.conv.aparapi.AparapiConv}. {@link convkit.nn.conv.aparapi.DeviceKernel} is the only way in which kernels are
 * launched, {@link convkit.nn.conv.aparapi.KernelSource} takes a kernel as text.
 *
 * <pre>{@code
 * for (OpenClDevice device : OpenClDevice.all()) {
 *     System.out.println(device);
 * }
 * ConvBackend onTheDevice = ConvBackend.named("aparapi"); // or an error that says why not
 * }</pre>
 */
package convkit.nn.conv.aparapi;
