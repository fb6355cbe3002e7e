package convkit.exercises.pooling;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyStochasticPool}. */
@Tag("student")
class MyStochasticPoolTest extends StochasticPoolTests {

    MyStochasticPoolTest() {
        super(new MyStochasticPool());
    }
}
