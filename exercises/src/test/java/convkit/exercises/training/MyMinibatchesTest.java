package convkit.exercises.training;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyMinibatches}. */
@Tag("student")
class MyMinibatchesTest extends MinibatchesTests {

    MyMinibatchesTest() {
        super(new MyMinibatches());
    }
}
