package convkit.exercises.pooling;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyUnpooling}. */
@Tag("student")
class MyUnpoolingTest extends UnpoolingTests {

    MyUnpoolingTest() {
        super(new MyUnpooling());
    }
}
