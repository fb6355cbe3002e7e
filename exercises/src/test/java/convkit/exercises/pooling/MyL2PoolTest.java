package convkit.exercises.pooling;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyL2Pool}. */
@Tag("student")
class MyL2PoolTest extends L2PoolTests {

    MyL2PoolTest() {
        super(new MyL2Pool());
    }
}
