package convkit.nn.tensor;

import java.util.Arrays;

/** The gradient of one tensor: nothing at first, then the sum of the shares of all operations that read the tensor. */
final class GradientSum {

    private final Memory memory;
    private final int size;
    private float[] values;
    private boolean retained;
    private boolean shown;

    GradientSum(Memory memory, int size) {
        this.memory = memory;
        this.size = size;
    }

    boolean isNothing() {
        return values == null;
    }

    boolean holds(float[] array) {
        return values == array;
    }

    /** The array, made of zeros at first use. */
    float[] values() {
        if (values == null) {
            values = memory.zeros(size);
        }
        return values;
    }

    /** The array, for a user who may hold on to it. */
    float[] show() {
        shown = true;
        return values;
    }

    void retain() {
        retained = true;
    }

    void setToZero() {
        if (values != null) {
            Arrays.fill(values, 0f);
        }
    }

    /** Adds a share that stays the caller's. */
    void add(float[] share) {
        if (values == null) {
            values = memory.copy(share);
        } else {
            for (int i = 0; i < values.length; i++) {
                values[i] += share[i];
            }
        }
    }

    /** Adds a share of the same memory that is the caller's no more: the first one becomes the sum. */
    void take(float[] share) {
        if (values == null) {
            values = share;
        } else {
            add(share);
            memory.giveBack(share);
        }
    }

    /** The sum, for the tensor's operation to pass on and give back; forgotten here unless it is to be retained. */
    float[] release() {
        float[] released = retained || shown ? memory.copy(values()) : values();
        if (!retained) {
            values = null;
            shown = false;
        }
        return released;
    }
}
