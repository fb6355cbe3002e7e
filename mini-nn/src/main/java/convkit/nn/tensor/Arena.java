package convkit.nn.tensor;

/**
 * Memory for one batch after the other. What is computed from a tensor {@linkplain Tensor#in put in} the arena, and the
 * gradients of that, lie in arrays which the next batch uses again after {@link #reset()}. Training then makes next to no
 * garbage.
 *
 * <pre>{@code
 * Arena arena = new Arena();
 * for (Batch batch : batches) {
 *     Tensor loss = new CrossEntropy().of(model.forward(batch.inputs().in(arena)), batch.labels());
 *     loss.backward();
 *     System.out.println(loss.item());
 *     arena.reset();
 * }
 * }</pre>
 *
 * <p>The rule: copy out of the arena before {@code reset()} what is to be kept. Tensors from before refuse to be read, so
 * nothing is overwritten unseen; only an array that was asked for by {@link Tensor#data()} cannot be guarded.
 * Parameters and their gradients never lie in an arena.
 *
 * <p>Not for two threads at once.
 */
public final class Arena {

    private final Shelves<float[]> floats = new Shelves<>(float[]::new);
    private final Shelves<int[]> ints = new Shelves<>(int[]::new);
    private Memory.Loan loan = new Memory.Loan(floats, ints);

    /** Takes all arrays back. Those that were not needed since the last reset are let go, so that the arena fits one batch. */
    public void reset() {
        loan.close();
        loan = new Memory.Loan(floats, ints);
        floats.collect();
        ints.collect();
    }

    /** Takes all arrays back and lets them go. */
    public void clear() {
        reset();
        reset();
    }

    /** Bytes of all arrays that the arena holds, lent or not. */
    public long bytes() {
        return floats.size() * Float.BYTES + ints.size() * Integer.BYTES;
    }

    Memory memory() {
        return loan;
    }
}
