package convkit.exercises.arithmetic;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyOutputSize}. */
@Tag("student")
class MyOutputSizeTest extends OutputSizeTests {

    MyOutputSizeTest() {
        super(new MyOutputSize());
    }
}
