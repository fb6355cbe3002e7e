package convkit.exercises.training;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyRmsProp}. */
@Tag("student")
class MyRmsPropTest extends RmsPropTests {

    MyRmsPropTest() {
        super(new MyRmsProp());
    }
}
