/**
 * How a call to a student's answer crosses a process border: plain values as bytes, and nothing else.
 *
 * <p>Read {@link convkit.exercises.wire.Codec} first: it holds the table of the format. There is no Java serialisation
 * here: the bytes name no class, so they can make no object that the reader did not ask for. Who reads trusts nothing:
 * every length is checked against {@link convkit.exercises.wire.Limits} before memory is taken for it.
 *
 * <p>The format is canonical (one value, one sequence of bytes), so a hash of the bytes is a fingerprint of the value:
 *
 * <pre>{@code
 * byte[] bytes = Codec.encode(Tensor.vector(1f, 2f));
 * Tensor copy = (Tensor) Codec.decode(bytes, Tensor.class, Limits.STANDARD);
 * }</pre>
 */
package convkit.exercises.wire;
