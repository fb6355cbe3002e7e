package convkit.exercises.backprop;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyBinaryCrossEntropy}. */
@Tag("student")
class MyBinaryCrossEntropyTest extends BinaryCrossEntropyTests {

    MyBinaryCrossEntropyTest() {
        super(new MyBinaryCrossEntropy());
    }
}
