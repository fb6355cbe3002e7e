/**
 * The convolution hot loop, rung by rung. Read {@link convkit.nn.conv.Window} first (which input does an output
 * see?), then {@link convkit.nn.conv.NaiveConv} (the formula as loops), then {@link convkit.nn.conv.Im2colConv} (the same
 * as a matrix product). {@link convkit.nn.conv.ConvBackend} is the contract they share, {@code Ladder} the list of all. The
 * packages {@code vector} and {@code aparapi} hold the rungs that need more than the core of the JDK.
 *
 * <pre>{@code
 * Window window = Window.of(5).stride(2).padding(2);
 * int outputs = window.outputSize(32);
 * int firstInput = window.inputIndex(0, 0); // -2: it lies in the padding
 * ConvBackend slow = ConvBackend.named("naive");
 * }</pre>
 */
package convkit.nn.conv;
