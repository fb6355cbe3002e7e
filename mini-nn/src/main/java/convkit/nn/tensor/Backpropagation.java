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

    /** In place of a gradient's own rule: it reaches each input as it is, so that its array can be passed on too. */
    static final Gradient PASS_ON = gradOutput -> {
        throw new IllegalStateException("backward: has no rule of its own, see passOn");
    };

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

    /** One operation hands the gradient of its result on to its inputs; then it is forgotten unless it was asked for. */
    public static void step(Tensor result) {
        float[] gradOutput = result.gradientSum().release();
        if (result.gradient() == PASS_ON) {
            passOn(gradOutput, result);
        } else {
            result.gradient().propagate(gradOutput);
            if (result.inputs().stream().noneMatch(input -> input.gradientSum().holds(gradOutput))) {
                result.memory().giveBack(gradOutput);
            }
        }
    }

    /** One input inherits the array, the others add or copy its values. */
    private static void passOn(float[] gradOutput, Tensor result) {
        Tensor heir = null;
        for (Tensor input : result.inputs()) {
            if (!input.requiresGrad()) {
                continue;
            }
            if (heir == null && input.memory() == result.memory()) {
                heir = input;
            } else {
                input.gradientSum().add(gradOutput);
            }
        }
        if (heir == null) {
            result.memory().giveBack(gradOutput);
        } else {
            heir.giveGrad(gradOutput);
        }
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
            if (tensor.gradient() == null || closed.contains(tensor)) {
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
