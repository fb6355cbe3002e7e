package convkit.nn.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The walk from a result back to what it was computed from: each operation once, and after all that used its result. {@link
 * Tensor#backward()} is this walk; who wants to look on takes it {@link #step} by step.
 */
public final class Backpropagation {

    private Backpropagation() {}

    /** Adds {@code gradOutput} to the gradient of {@code end}, and hands it on to all that {@code end} was computed from. */
    static void from(Tensor end, Tensor gradOutput) {
        if (!Arrays.equals(end.shape(), gradOutput.shape())) {
            throw new IllegalArgumentException("backward: gradient has shape " + Shape.format(gradOutput.shape())
                    + " but the tensor has " + Shape.format(end.shape()) + "; give one value per element");
        }
        if (!end.requiresGrad()) {
            throw new IllegalStateException("backward: nothing this tensor was computed from requires a gradient;"
                    + " call requiresGrad(true) on an input, or use a layer with trainable parameters");
        }
        float[] grad = end.gradData();
        for (int i = 0; i < grad.length; i++) {
            grad[i] += gradOutput.data()[i];
        }
        resultsBeforeTheirInputs(end).forEach(Backpropagation::step);
    }

    /** One operation hands the gradient of its result on to its inputs. */
    public static void step(Tensor result) {
        result.propagate();
    }

    /**
     * The results of operations that {@code end} was computed from, itself first, in the order of the walk.
     *
     * <p>Depth-first with an explicit stack: a network of a thousand layers must not overflow the call stack.
     */
    public static List<Tensor> resultsBeforeTheirInputs(Tensor end) {
        List<Tensor> inputsFirst = new ArrayList<>();
        Set<Tensor> opened = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Tensor> closed = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Tensor> stack = new ArrayDeque<>();
        stack.push(end);
        while (!stack.isEmpty()) {
            Tensor tensor = stack.peek();
            if (!tensor.isResult() || closed.contains(tensor)) {
                stack.pop();
            } else if (opened.add(tensor)) {
                tensor.inputs().forEach(stack::push);
            } else {
                stack.pop();
                closed.add(tensor);
                inputsFirst.add(tensor);
            }
        }
        Collections.reverse(inputsFirst);
        return inputsFirst;
    }
}
