package convkit.exercises.training;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyAdam}. */
@Tag("student")
class MyAdamTest extends AdamTests {

    MyAdamTest() {
        super(new MyAdam());
    }
}
