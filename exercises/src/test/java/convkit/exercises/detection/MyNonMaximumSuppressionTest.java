package convkit.exercises.detection;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyNonMaximumSuppression}. */
@Tag("student")
class MyNonMaximumSuppressionTest extends NonMaximumSuppressionTests {

    MyNonMaximumSuppressionTest() {
        super(new MyNonMaximumSuppression());
    }
}
