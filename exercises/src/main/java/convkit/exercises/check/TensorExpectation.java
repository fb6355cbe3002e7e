package convkit.exercises.check;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.Arrays;

/** An expectation about a tensor, begun by {@link Expect#tensor}. */
public final class TensorExpectation {

    private final Expect expect;
    private final Tensor actual;
    private String name = "result";
    private Origin origin = index -> "";

    TensorExpectation(Expect expect, Tensor actual) {
        this.expect = expect;
        this.actual = actual;
    }

    /** Says what the tensor is, for the message; "result" if not called. */
    public TensorExpectation named(String newName) {
        name = newName;
        return this;
    }

    /** Says which input each element was computed from, to explain the first difference. */
    public TensorExpectation computedFrom(Origin newOrigin) {
        origin = newOrigin;
        return this;
    }

    /** Compares shape and every element; the failure names the first element that differs, in row-major order. */
    public void equalTo(Tensor expected) {
        compare(expected, 0);
    }

    /** Like {@link #equalTo}, but |actual − expected| may be up to 1e-4 · max(1, |expected|): for rounded results. */
    public void closeTo(Tensor expected) {
        compare(expected, Rounding.TOLERANCE);
    }

    /** Like {@link #closeTo(Tensor)} with another factor than 1e-4. */
    public void closeTo(Tensor expected, double tolerance) {
        compare(expected, tolerance);
    }

    private void compare(Tensor expected, double tolerance) {
        expect.count();
        if (actual == null) {
            throw new ExpectationFailure(
                    name + ": null was returned but a tensor " + Shape.format(expected.shape()) + " was expected",
                    null);
        }
        if (!Arrays.equals(actual.shape(), expected.shape())) {
            throw new ExpectationFailure(
                    name + " has shape " + Shape.format(actual.shape()) + " but " + Shape.format(expected.shape())
                            + " was expected",
                    new Comparison(expected, null, new int[0], ""));
        }
        float[] found = actual.data();
        float[] wanted = expected.data();
        int first = -1;
        int differing = 0;
        for (int i = 0; i < wanted.length; i++) {
            if (!Rounding.close(found[i], wanted[i], tolerance)) {
                first = first < 0 ? i : first;
                differing++;
            }
        }
        if (differing > 0) {
            throw difference(expected, tolerance, first, differing);
        }
    }

    private ExpectationFailure difference(Tensor expected, double tolerance, int first, int differing) {
        float found = actual.data()[first];
        float wanted = expected.data()[first];
        int[] index = index(first, expected.shape());
        String message = name + Shape.format(index) + " is " + Numbers.format(found) + " but "
                + Numbers.format(wanted) + " was expected (" + differing + " of " + expected.size()
                + (expected.size() == 1 ? " value" : " values") + (differing == 1 ? " differs)" : " differ)")
                + Numbers.origin(found);
        return new ExpectationFailure(
                message, new Comparison(expected, actual.copy(), index, origin.of(index), tolerance));
    }

    private static int[] index(int position, int[] shape) {
        int[] index = new int[shape.length];
        int rest = position;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return index;
    }
}
