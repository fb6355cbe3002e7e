package convkit.exercises.backprop;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyBatchNorm}. */
@Tag("student")
class MyBatchNormTest extends BatchNormTests {

    MyBatchNormTest() {
        super(new MyBatchNorm());
    }
}
