package convkit.exercises.convolution;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyTransposedConv}. */
@Tag("student")
class MyTransposedConvTest extends TransposedConvTests {

    MyTransposedConvTest() {
        super(new MyTransposedConv());
    }
}
