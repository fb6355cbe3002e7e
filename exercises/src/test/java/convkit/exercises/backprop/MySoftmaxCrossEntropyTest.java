package convkit.exercises.backprop;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MySoftmaxCrossEntropy}. */
@Tag("student")
class MySoftmaxCrossEntropyTest extends SoftmaxCrossEntropyTests {

    MySoftmaxCrossEntropyTest() {
        super(new MySoftmaxCrossEntropy());
    }
}
