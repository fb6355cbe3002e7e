/**
 * The rung {@code vector}: read {@link convkit.nn.conv.vector.MicroKernel} first (what runs 99 of 100 instructions), then
 * {@link convkit.nn.conv.vector.ShiftLayout} (why a tap is a shift), then {@link convkit.nn.conv.vector.VectorConv}, and last
 * {@link convkit.nn.conv.vector.RowPairs} (how a third of the multiplications is saved).
 *
 * <p>This package alone uses the module {@code jdk.incubator.vector}. It is compiled in a step of its own, and the rest of
 * the library knows it by name only: it works in a JVM without the module.
 *
 * <p>On JDK 17, code of your own that uses vectors of another length before these kernels are compiled makes them slow: see
 * {@code MicroKernel}. Use {@code FloatVector.SPECIES_PREFERRED}, or another process.
 *
 * <pre>{@code
 * ConvBackend vector = ConvBackend.named("vector"); // or RungUnavailableException with the reason
 * }</pre>
 */
package convkit.nn.conv.vector;
