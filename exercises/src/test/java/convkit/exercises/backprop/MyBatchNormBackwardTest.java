package convkit.exercises.backprop;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyBatchNormBackward}. */
@Tag("student")
class MyBatchNormBackwardTest extends BatchNormBackwardTests {

    MyBatchNormBackwardTest() {
        super(new MyBatchNormBackward());
    }
}
