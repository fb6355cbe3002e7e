package convkit.exercises.convolution;

import static convkit.exercises.check.TestValues.count;

import convkit.exercises.check.Checks;
import convkit.exercises.check.ExerciseTests;
import convkit.exercises.check.Origin;
import convkit.nn.conv.Window;
import convkit.nn.tensor.Tensor;
import org.junit.jupiter.api.Order;

/** What an answer to {@code conv2d} must do. The expected values are summed by hand, beside each test. */
public class Conv2dTests extends ExerciseTests<Conv2dExercise> {

    public Conv2dTests(Conv2dExercise answer) {
        super(Conv2dExercise.class, answer);
    }

    /** Picture values in row-major order, channel after channel. */
    private static Tensor x(int[] shape, float... values) {
        return Tensor.of(values, shape);
    }

    private static Tensor weight(int[] shape, float... values) {
        return Tensor.of(values, shape);
    }

    private static int[] shape(int... axes) {
        return axes;
    }

    /** One call with its settings; {@code gives} makes it and compares. */
    private record Case(Tensor x, Tensor weight, Tensor bias, int stride, int padding, int dilation) {
        Case(Tensor x, Tensor weight) {
            this(x, weight, Tensor.zeros(weight.dim(0)), 1, 0, 1);
        }

        Case bias(float... values) {
            return new Case(x, weight, Tensor.vector(values), stride, padding, dilation);
        }

        Case stride(int value) {
            return new Case(x, weight, bias, value, padding, dilation);
        }

        Case padding(int value) {
            return new Case(x, weight, bias, stride, value, dilation);
        }

        Case dilation(int value) {
            return new Case(x, weight, bias, stride, padding, value);
        }

        Origin origin() {
            Window rows = new Window(weight.dim(2), stride, padding, dilation);
            Window columns = new Window(weight.dim(3), stride, padding, dilation);
            return Origin.window(x, rows, columns, true);
        }
    }

    private void expectOutput(Case c, int[] shape, float... values) {
        expect.tensor(answer.forward(c.x, c.weight, c.bias, c.stride, c.padding, c.dilation))
                .computedFrom(c.origin())
                .equalTo(Tensor.of(values, shape));
    }

    private static Case workedCase() {
        return new Case(
                x(shape(1, 1, 4, 4), 4, 5, 8, 7, 1, 8, 8, 8, 3, 6, 6, 4, 6, 5, 7, 8),
                weight(shape(1, 1, 3, 3), 1, 4, 1, 1, 4, 3, 3, 3, 1));
    }

    @Order(1)
    @Checks(
            what = "The worked example of the lecture gives [122 148; 126 134].",
            why = "One picture, one channel, one kernel: the sum at the heart of every convolution.",
            points = 2)
    void workedExample() {
        expectOutput(workedCase(), shape(1, 1, 2, 2), 122, 148, 126, 134);
    }

    @Order(2)
    @Checks(
            what = "The kernel is laid on the picture as it is, not rotated by 180 degrees.",
            why =
                    "Deep-learning libraries compute a cross-correlation; with flipped kernels your weights fit no other net.")
    void kernelIsNotFlipped() {
        // A single 1 in the middle: output [oh, ow] sees it through the kernel's tap [1 - oh, 1 - ow].
        Tensor dot = x(shape(1, 1, 3, 3), 0, 0, 0, 0, 1, 0, 0, 0, 0);
        expectOutput(new Case(dot, weight(shape(1, 1, 2, 2), 1, 2, 3, 4)), shape(1, 1, 2, 2), 4, 3, 2, 1);
    }

    @Order(3)
    @Checks(
            what = "Products are summed over all input channels.",
            why = "A kernel has one slice per channel: a colour edge detector needs red, green and blue together.")
    void sumsOverChannels() {
        Tensor x = x(shape(1, 3, 1, 2), 1, 2, 3, 4, 5, 6);
        // 1·1 + 10·3 + 100·5 and 1·2 + 10·4 + 100·6
        expectOutput(new Case(x, weight(shape(1, 3, 1, 1), 1, 10, 100)), shape(1, 1, 1, 2), 531, 642);
    }

    @Order(4)
    @Checks(
            what = "Each output gets the bias of its kernel, once.",
            why = "The bias belongs to the kernel, not to a channel or a tap: adding it C times shifts the whole map.")
    void addsBiasOnce() {
        Tensor weight = weight(shape(2, 2, 2, 2), 1, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0);
        // 1 + 8 + bias 10 and 2 + 7 + bias -20
        Case c = new Case(x(shape(1, 2, 2, 2), count(1, 8)), weight).bias(10, -20);
        expectOutput(c, shape(1, 2, 1, 1), 19, -11);
    }

    @Order(5)
    @Checks(
            what = "Each kernel makes its own output map.",
            why = "A layer looks for many features at once; O kernels give O maps.")
    void everyKernelMakesItsOwnMap() {
        Case c = new Case(x(shape(1, 1, 2, 2), 1, 2, 3, 4), weight(shape(3, 1, 1, 1), 1, 2, -1));
        expectOutput(c, shape(1, 3, 2, 2), 1, 2, 3, 4, 2, 4, 6, 8, -1, -2, -3, -4);
    }

    @Order(6)
    @Checks(
            what = "Every picture of the batch is convolved, each for itself.",
            why = "Training works on mini-batches; pictures must not leak into one another.")
    void everyPictureOfTheBatch() {
        Case c = new Case(x(shape(2, 1, 2, 2), count(1, 8)), weight(shape(1, 1, 2, 2), 1, 0, 0, 1));
        // 1 + 4 and 5 + 8
        expectOutput(c, shape(2, 1, 1, 1), 5, 13);
    }

    @Order(7)
    @Checks(
            what = "Height and width are told apart, in pictures and in kernels.",
            why = "On squares a mix-up goes unseen; it breaks on the first photograph that is not square.")
    void heightAndWidthDiffer() {
        Case c = new Case(x(shape(1, 1, 3, 5), count(1, 15)), weight(shape(1, 1, 2, 3), 1, 0, 10, 0, 100, 0));
        // 1 + 10·3 + 100·7, …
        expectOutput(c, shape(1, 1, 2, 3), 731, 842, 953, 1286, 1397, 1508);
    }

    @Order(8)
    @Checks(
            what = "With stride 2 neighbouring outputs look at places two apart.",
            why = "Stride must move the window over the input, not only shrink the output.")
    void strideStepsOverTheInput() {
        Case c = new Case(x(shape(1, 1, 3, 5), count(1, 15)), weight(shape(1, 1, 1, 2), 1, 10)).stride(2);
        // 1 + 10·2, 3 + 10·4 and, two rows below, 11 + 10·12, 13 + 10·14
        expectOutput(c, shape(1, 1, 2, 2), 21, 43, 131, 153);
    }

    @Order(9)
    @Checks(
            what = "Padding puts zeros on all four sides.",
            why =
                    "P = (K − 1)/2 then keeps the size and the picture stays centred; off by one it drifts layer by layer.")
    void paddingSurroundsWithZeros() {
        Case c = new Case(x(shape(1, 1, 2, 2), 1, 2, 3, 4), weight(shape(1, 1, 3, 3), count(1, 9))).padding(1);
        // top left: 5·1 + 6·2 + 8·3 + 9·4
        expectOutput(c, shape(1, 1, 2, 2), 77, 67, 47, 37);
    }

    @Order(10)
    @Checks(
            what = "With padding 2 there are two rings of zeros around the picture.",
            why = "5×5 kernels need P = 2 to keep the size; code that handles one ring only passes on 3×3 kernels.")
    void widePadding() {
        Case c = new Case(x(shape(1, 1, 1, 1), 5), weight(shape(1, 1, 2, 2), 1, 2, 3, 4)).padding(2);
        // Only the four windows in the middle see the 5, each with another tap.
        expectOutput(c, shape(1, 1, 4, 4), 0, 0, 0, 0, 0, 20, 15, 0, 0, 10, 5, 0, 0, 0, 0, 0);
    }

    @Order(11)
    @Checks(
            what = "With dilation 2 neighbouring taps look at places two apart.",
            why = "Dilation widens what an output sees without more weights; it is not a stride.")
    void dilationSpreadsTheTaps() {
        Case c = new Case(x(shape(1, 1, 3, 5), count(1, 15)), weight(shape(1, 1, 2, 2), 1, 10, 100, 1000)).dilation(2);
        // 1 + 10·3 + 100·11 + 1000·13, …
        expectOutput(c, shape(1, 1, 1, 3), 14131, 15242, 16353);
    }

    @Order(12)
    @Checks(
            what = "A stride that does not fit rounds the size down.",
            why = "An output that hangs over the edge would mix in zeros that nobody asked for.")
    void sizeIsRoundedDown() {
        Case c = new Case(x(shape(1, 1, 1, 6), count(1, 6)), weight(shape(1, 1, 1, 3), 1, 1, 1)).stride(2);
        // 1 + 2 + 3 and 3 + 4 + 5; the 6 is not read
        expectOutput(c, shape(1, 1, 1, 2), 6, 12);
    }

    @Order(13)
    @Checks(
            what = "A second call gives the same result, and the arguments are not changed.",
            why = "The backward pass still needs the input; a layer is used thousands of times.")
    void leavesArgumentsUnchanged() {
        Case c = workedCase().bias(1);
        expectOutput(c, shape(1, 1, 2, 2), 123, 149, 127, 135);
        expectOutput(c, shape(1, 1, 2, 2), 123, 149, 127, 135);
        expect.argumentsUnchanged();
    }
}
