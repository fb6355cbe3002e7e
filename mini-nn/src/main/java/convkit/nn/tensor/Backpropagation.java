package convkit.nn.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
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

    /** Propagates the gradient that {@code end} holds to everything it was computed from. */
    static void from(Tensor end) {
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
