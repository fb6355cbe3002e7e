package convkit.exercises.detection;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyAnchorMatching}. */
@Tag("student")
class MyAnchorMatchingTest extends AnchorMatchingTests {

    MyAnchorMatchingTest() {
        super(new MyAnchorMatching());
    }
}
