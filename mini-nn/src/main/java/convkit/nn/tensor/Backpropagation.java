package convkit.nn.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The walk from a result back to what it was computed from: each operation once, and after all that used its result. */
final class Backpropagation {

    private Backpropagation() {}

    /** Propagates the gradient that {@code end} holds to everything it was computed from. */
    static void from(Tensor end) {
        for (Tensor result : resultsBeforeTheirInputs(end)) {
            result.propagate();
        }
    }

    /** Depth-first with an explicit stack: a network of a thousand layers must not overflow the call stack. */
    private static List<Tensor> resultsBeforeTheirInputs(Tensor end) {
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
