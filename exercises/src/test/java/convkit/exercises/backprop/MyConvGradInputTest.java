package convkit.exercises.backprop;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyConvGradInput}. */
@Tag("student")
class MyConvGradInputTest extends ConvGradInputTests {

    MyConvGradInputTest() {
        super(new MyConvGradInput());
    }
}
