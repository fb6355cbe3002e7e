package convkit.exercises.arithmetic;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyZeroPadding}. */
@Tag("student")
class MyZeroPaddingTest extends ZeroPaddingTests {

    MyZeroPaddingTest() {
        super(new MyZeroPadding());
    }
}
