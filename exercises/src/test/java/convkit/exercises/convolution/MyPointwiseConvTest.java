package convkit.exercises.convolution;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyPointwiseConv}. */
@Tag("student")
class MyPointwiseConvTest extends PointwiseConvTests {

    MyPointwiseConvTest() {
        super(new MyPointwiseConv());
    }
}
