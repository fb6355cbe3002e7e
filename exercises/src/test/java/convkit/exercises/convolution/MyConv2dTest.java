package convkit.exercises.convolution;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyConv2d}. */
@Tag("student")
class MyConv2dTest extends Conv2dTests {

    MyConv2dTest() {
        super(new MyConv2d());
    }
}
