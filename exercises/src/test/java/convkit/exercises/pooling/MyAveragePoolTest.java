package convkit.exercises.pooling;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyAveragePool}. */
@Tag("student")
class MyAveragePoolTest extends AveragePoolTests {

    MyAveragePoolTest() {
        super(new MyAveragePool());
    }
}
