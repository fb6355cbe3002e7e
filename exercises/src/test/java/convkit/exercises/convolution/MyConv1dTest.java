package convkit.exercises.convolution;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyConv1d}. */
@Tag("student")
class MyConv1dTest extends Conv1dTests {

    MyConv1dTest() {
        super(new MyConv1d());
    }
}
