package convkit.exercises.backprop;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyGradientCheck}. */
@Tag("student")
class MyGradientCheckTest extends GradientCheckTests {

    MyGradientCheckTest() {
        super(new MyGradientCheck());
    }
}
