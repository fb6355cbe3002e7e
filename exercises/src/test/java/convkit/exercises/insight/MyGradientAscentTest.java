package convkit.exercises.insight;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyGradientAscent}. */
@Tag("student")
class MyGradientAscentTest extends GradientAscentTests {

    MyGradientAscentTest() {
        super(new MyGradientAscent());
    }
}
