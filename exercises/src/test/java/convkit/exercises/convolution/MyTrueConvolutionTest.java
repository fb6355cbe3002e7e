package convkit.exercises.convolution;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyTrueConvolution}. */
@Tag("student")
class MyTrueConvolutionTest extends TrueConvolutionTests {

    MyTrueConvolutionTest() {
        super(new MyTrueConvolution());
    }
}
