package convkit.exercises.pooling;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyMaxPool}. */
@Tag("student")
class MyMaxPoolTest extends MaxPoolTests {

    MyMaxPoolTest() {
        super(new MyMaxPool());
    }
}
