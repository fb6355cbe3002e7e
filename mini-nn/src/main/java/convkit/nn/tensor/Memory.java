package convkit.nn.tensor;

import java.util.Arrays;

/**
 * Where operations get the arrays of their results, of the gradients and of what they save for the way back. A tensor has
 * the memory of the tensors it was computed from.
 *
 * <p>Usually that is the Java heap, and the garbage collector does the rest. An {@link Arena} lends arrays instead and uses
 * them again for the next batch.
 */
public abstract class Memory {

    /** Makes each array anew. */
    static final Memory HEAP = new Heap();

    Memory() {}

    /**
     * The memory for a result that is computed from these tensors: their arena, or the heap if none has one.
     *
     * @throws IllegalArgumentException if they come from two arenas, of which one could be reset before the other
     */
    public static Memory of(Tensor... inputs) {
        Memory found = HEAP;
        for (Tensor input : inputs) {
            if (input.memory() != HEAP && input.memory() != found) {
                if (found != HEAP) {
                    throw new IllegalArgumentException("memory: the operation reads tensors of two arenas, or of one"
                            + " before and after its reset; copy() what comes from elsewhere");
                }
                found = input.memory();
            }
        }
        return found;
    }

    /** An array to be overwritten: its values may be left over from an earlier use. */
    public abstract float[] floats(int length);

    /** An array to be overwritten: its values may be left over from an earlier use. */
    public abstract int[] ints(int length);

    /** An array of zeros. */
    public abstract float[] zeros(int length);

    /** A tensor without history over an array of this memory. */
    public final Tensor tensor(float[] data, int... shape) {
        return Tensor.of(this, data, shape);
    }

    /** Ends the use of an array of {@link #floats} or {@link #zeros} that nothing refers to any more; no duty, but it saves space. */
    public abstract void giveBack(float[] array);

    /** Whether arrays got here may still be read. */
    abstract boolean isOpen();

    final float[] copy(float[] array) {
        float[] copy = floats(array.length);
        System.arraycopy(array, 0, copy, 0, array.length);
        return copy;
    }

    private static final class Heap extends Memory {

        @Override
        public float[] floats(int length) {
            return new float[length];
        }

        @Override
        public int[] ints(int length) {
            return new int[length];
        }

        @Override
        public float[] zeros(int length) {
            return new float[length];
        }

        @Override
        public void giveBack(float[] array) {}

        @Override
        boolean isOpen() {
            return true;
        }
    }

    /** What an arena lends until its next reset. */
    static final class Loan extends Memory {

        private final Shelves<float[]> floats;
        private final Shelves<int[]> ints;
        private boolean open = true;

        Loan(Shelves<float[]> floats, Shelves<int[]> ints) {
            this.floats = floats;
            this.ints = ints;
        }

        @Override
        public float[] floats(int length) {
            requireOpen();
            return floats.take(length);
        }

        @Override
        public int[] ints(int length) {
            requireOpen();
            return ints.take(length);
        }

        @Override
        public float[] zeros(int length) {
            float[] array = floats(length);
            Arrays.fill(array, 0f);
            return array;
        }

        @Override
        public void giveBack(float[] array) {
            if (open) {
                floats.giveBack(array, array.length);
            }
        }

        @Override
        boolean isOpen() {
            return open;
        }

        void close() {
            open = false;
        }

        private void requireOpen() {
            if (!open) {
                throw new IllegalStateException("memory: the arena that this was computed in has been reset");
            }
        }
    }
}
