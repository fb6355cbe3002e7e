package convkit.exercises.detection;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyIou}. */
@Tag("student")
class MyIouTest extends IouTests {

    MyIouTest() {
        super(new MyIou());
    }
}
