package convkit.nn.tensor;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A multi-dimensional array of {@code float} that remembers how it was computed, so that {@link #backward()} can give
 * ∂loss/∂value for every value that asked for it.
 *
 * <p>Values lie row-major in one array: the value at {@code [n, c, h, w]} of a {@code [N, C, H, W]} tensor has index
 * {@code ((n·C + c)·H + h)·W + w}. A tensor is not thread-safe; nothing here is static or shared.
 *
 * <p>Reverse-mode differentiation after Linnainmaa (1970) and Werbos (1974): each operation leaves a {@link Gradient}
 * in its result; walking these from the loss back to the parameters, each one once and after all its users, is all of
 * backpropagation.
 */
public final class Tensor {

    private final int[] shape;
    private final int size;
    private float[] data;
    private Supplier<float[]> initialValues;
    private boolean requiresGrad;
    private final Memory memory;
    private final GradientSum grad;

    private final String operation;
    private final Gradient gradient;
    private final List<Tensor> inputs;

    private Tensor(Memory memory, float[] data, int[] shape, String operation, Gradient gradient, List<Tensor> inputs) {
        this.shape = shape.clone();
        this.size = Shape.size(shape);
        this.data = data;
        this.memory = memory;
        this.grad = new GradientSum(memory, size);
        this.operation = operation;
        this.gradient = gradient;
        this.inputs = inputs;
        this.requiresGrad = gradient != null;
        if (data != null && data.length != size) {
            throw new IllegalArgumentException("tensor: " + data.length + " values given but shape "
                    + Shape.format(shape) + " holds " + size + "; give one value per element");
        }
    }

    // ---- making tensors ---------------------------------------------------------------------------------------

    /**
     * A tensor over the given values.
     *
     * @param data values, row-major; not copied: the tensor owns the array from now on
     * @param shape axis lengths, outermost first; none for a scalar
     * @throws IllegalArgumentException if the number of values is not the product of the axes
     */
    public static Tensor of(float[] data, int... shape) {
        return of(Memory.HEAP, data, shape);
    }

    static Tensor of(Memory memory, float[] data, int... shape) {
        return new Tensor(memory, data, shape, "", null, List.of());
    }

    /** A scalar: a tensor with no axes and one value. */
    public static Tensor scalar(float value) {
        return of(new float[] {value});
    }

    /** A vector {@code [N]} with the given values. */
    public static Tensor vector(float... values) {
        return of(values.clone(), values.length);
    }

    /**
     * A matrix {@code [H, W]} with the given rows; the values are copied.
     *
     * @throws IllegalArgumentException if the rows have different lengths
     */
    public static Tensor matrix(float[][] rows) {
        return of(Values.rowMajor(rows), rows.length, rows.length == 0 ? 0 : rows[0].length);
    }

    /** A tensor full of zeros. */
    public static Tensor zeros(int... shape) {
        return of(new float[Shape.size(shape)], shape);
    }

    /** A tensor in which every element is {@code value}. */
    public static Tensor full(float value, int... shape) {
        return of(Values.equal(value, Shape.size(shape)), shape);
    }

    /** A tensor of independent draws from the normal distribution with mean 0 and standard deviation 1. */
    public static Tensor randn(RandomGenerator random, int... shape) {
        return of(Values.gaussian(random, Shape.size(shape)), shape);
    }

    /**
     * A trainable tensor whose values are made when they are first read. A network can so be built and summarised
     * without memory for its weights.
     *
     * @param values called at most once; must return one value per element
     */
    public static Tensor parameter(Supplier<float[]> values, int... shape) {
        Tensor parameter = of(Memory.HEAP, null, shape);
        parameter.initialValues = values;
        parameter.requiresGrad = true;
        return parameter;
    }

    /**
     * The result of an operation. Recorded in the graph only if one of the inputs requires a gradient; otherwise the
     * result is a plain tensor and {@code gradient} is dropped.
     *
     * @param operation short name, such as {@code "conv2d"}, shown when a graph is drawn
     * @param data values of the result, in an array of {@link Memory#of}{@code (inputs)}; not copied
     * @param gradient hands its share to each of the inputs that {@link #requiresGrad()}, by {@link #giveGrad} or {@link
     *     #gradData()}
     */
    public static Tensor result(String operation, float[] data, int[] shape, Gradient gradient, Tensor... inputs) {
        Memory memory = Memory.of(inputs);
        for (Tensor input : inputs) {
            if (input.requiresGrad) {
                return new Tensor(memory, data, shape, operation, gradient, List.of(inputs));
            }
        }
        return of(memory, data, shape);
    }

    /**
     * The result of an operation whose gradient reaches each of its inputs as it is, value by value: a sum, or the same
     * values under another shape.
     */
    public static Tensor result(String operation, float[] data, int[] shape, Tensor... inputs) {
        return result(operation, data, shape, Backpropagation.PASS_ON, inputs);
    }

    // ---- reading ----------------------------------------------------------------------------------------------

    /** Axis lengths, outermost first (a copy). */
    public int[] shape() {
        return shape.clone();
    }

    /** Length of one axis, counted from the outermost; negative axes count from the innermost: {@code dim(-1)} is the last. */
    public int dim(int axis) {
        int index = axis < 0 ? axis + shape.length : axis;
        if (index < 0 || index >= shape.length) {
            throw new IllegalArgumentException("dim: axis " + axis + " of a tensor with " + shape.length + " axes "
                    + Shape.format(shape) + "; use an axis from " + -shape.length + " to " + (shape.length - 1));
        }
        return shape[index];
    }

    /** Number of axes: 4 for a batch of images, 0 for a scalar. */
    public int rank() {
        return shape.length;
    }

    /** Number of values. */
    public int size() {
        return size;
    }

    /**
     * The values themselves, row-major: writing to this array changes the tensor.
     *
     * @throws IllegalStateException if the tensor lay in an {@link Arena} that has been reset
     */
    public float[] data() {
        requireOpen();
        if (data == null) {
            float[] values = initialValues.get();
            if (values.length != size) {
                throw new IllegalStateException("parameter: initialiser made " + values.length + " values but shape "
                        + Shape.format(shape) + " holds " + size);
            }
            data = values;
            initialValues = null;
        }
        return data;
    }

    /**
     * The value at one position.
     *
     * @throws IndexOutOfBoundsException if an index lies outside its axis
     */
    public float get(int... index) {
        return data()[Shape.offset(shape, index)];
    }

    /** Sets the value at one position. */
    public void set(float value, int... index) {
        data()[Shape.offset(shape, index)] = value;
    }

    /**
     * The only value of a tensor that has one.
     *
     * @throws IllegalStateException if the tensor has more or fewer values
     */
    public float item() {
        if (size != 1) {
            throw new IllegalStateException("item: the tensor has " + size + " values (shape " + Shape.format(shape)
                    + ") but must have exactly 1; reduce it first, or read one with get(…)");
        }
        return data()[0];
    }

    // ---- gradients --------------------------------------------------------------------------------------------

    /** Whether {@link #backward()} computes a gradient for this tensor. */
    public boolean requiresGrad() {
        return requiresGrad;
    }

    /**
     * Asks for a gradient, or stops asking; freezing a parameter is {@code requiresGrad(false)}.
     *
     * @return this tensor
     * @throws IllegalStateException if this is the result of an operation: only inputs and parameters can be changed
     */
    public Tensor requiresGrad(boolean wanted) {
        if (gradient != null) {
            throw new IllegalStateException("requiresGrad: this tensor is the result of " + operation
                    + "; only inputs and parameters can ask for a gradient; use detach() for a copy without history");
        }
        requiresGrad = wanted;
        return this;
    }

    /** Keeps the gradient of this intermediate result after {@link #backward()}; inputs and parameters always keep theirs. */
    public Tensor retainGrad() {
        grad.retain();
        return this;
    }

    /** ∂loss/∂this of the last {@link #backward()} calls, summed since {@link #zeroGrad()}; null if there was none. */
    public Tensor grad() {
        requireOpen();
        return grad.isNothing() ? null : of(memory, grad.show(), shape);
    }

    /** Whether a gradient has arrived here since it was last passed on; {@link #grad()} is then not null. */
    public boolean hasGrad() {
        return !grad.isNothing();
    }

    /** The gradient's array, made of zeros at first use; operations add to it, or hand over a share by {@link #giveGrad}. */
    public float[] gradData() {
        requireOpen();
        return grad.values();
    }

    /**
     * Adds a share to the gradient. Cheaper than {@link #gradData()} where a tensor is read by one operation only: the share
     * then is the gradient.
     *
     * @param share one value per element, in an array of this tensor's {@link #memory()} that the caller gives up
     */
    public void giveGrad(float[] share) {
        requireOpen();
        grad.take(share);
    }

    /** Sets the gradient to zero. */
    public void zeroGrad() {
        grad.setToZero();
    }

    /** The same values without history: no gradient flows through the result. Shares the value array. */
    public Tensor detach() {
        return of(memory, data(), shape);
    }

    /**
     * The same values without history, from which everything is computed in the arena. Shares the value array, which itself
     * does not become the arena's.
     */
    public Tensor in(Arena arena) {
        return of(arena.memory(), data(), shape);
    }

    /** A copy of the values without history, on the heap. */
    public Tensor copy() {
        return of(data().clone(), shape);
    }

    /**
     * Computes ∂this/∂t for every tensor t that requires a gradient and that this scalar was computed from, and adds
     * it to that tensor's gradient.
     *
     * @throws IllegalStateException if this is no scalar, or was not computed from anything that requires a gradient
     */
    public void backward() {
        if (size != 1) {
            throw new IllegalStateException("backward: starts from a scalar but this tensor has " + size
                    + " values (shape " + Shape.format(shape) + "); reduce it to a loss, or call backward(gradOutput)");
        }
        backward(full(1f, shape));
    }

    /**
     * Computes Σ gradOutput·∂this/∂t for every tensor t that requires a gradient, and adds it to that tensor's gradient.
     *
     * @param gradOutput ∂loss/∂this, same shape as this tensor
     */
    public void backward(Tensor gradOutput) {
        Backpropagation.from(this, gradOutput);
    }

    GradientSum gradientSum() {
        return grad;
    }

    Gradient gradient() {
        return gradient;
    }

    /** Where the values and the gradient lie. */
    public Memory memory() {
        return memory;
    }

    private void requireOpen() {
        if (!memory.isOpen()) {
            throw new IllegalStateException("tensor: this one of shape " + Shape.format(shape)
                    + " lay in an arena that has been reset, its values are gone; copy() what is to be kept before");
        }
    }

    /** Name of the operation that made this tensor; empty for an input or a parameter. */
    public String operation() {
        return operation;
    }

    /** What the operation read; empty for an input or a parameter. */
    public List<Tensor> inputs() {
        return inputs;
    }

    /** Shape and, for small tensors, the values row by row. */
    @Override
    public String toString() {
        return TensorText.of(this);
    }
}
