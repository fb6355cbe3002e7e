package convkit.exercises.augmentation;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyColorJitter}. */
@Tag("student")
class MyColorJitterTest extends ColorJitterTests {

    MyColorJitterTest() {
        super(new MyColorJitter());
    }
}
