package convkit.exercises.convolution;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyDilatedConv}. */
@Tag("student")
class MyDilatedConvTest extends DilatedConvTests {

    MyDilatedConvTest() {
        super(new MyDilatedConv());
    }
}
