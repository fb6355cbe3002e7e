package convkit.exercises.insight;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyFgsm}. */
@Tag("student")
class MyFgsmTest extends FgsmTests {

    MyFgsmTest() {
        super(new MyFgsm());
    }
}
