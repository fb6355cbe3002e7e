/**
 * The convolution hot loop, three times over. Read {@link convkit.nn.conv.Window} first (which input does an output
 * see?), then {@link convkit.nn.conv.NaiveConv} (the formula as loops), then {@link convkit.nn.conv.Im2colConv} (the same
 * as a matrix product). {@link convkit.nn.conv.ConvBackend} is the contract they share.
 */
package convkit.nn.conv;
