package convkit.exercises.pooling;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyMaxout}. */
@Tag("student")
class MyMaxoutTest extends MaxoutTests {

    MyMaxoutTest() {
        super(new MyMaxout());
    }
}
