package convkit.exercises.backprop;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyReluSigmoid}. */
@Tag("student")
class MyReluSigmoidTest extends ReluSigmoidTests {

    MyReluSigmoidTest() {
        super(new MyReluSigmoid());
    }
}
