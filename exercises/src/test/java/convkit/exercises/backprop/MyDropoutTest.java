package convkit.exercises.backprop;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyDropout}. */
@Tag("student")
class MyDropoutTest extends DropoutTests {

    MyDropoutTest() {
        super(new MyDropout());
    }
}
