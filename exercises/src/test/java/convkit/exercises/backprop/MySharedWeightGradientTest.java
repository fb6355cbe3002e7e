package convkit.exercises.backprop;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MySharedWeightGradient}. */
@Tag("student")
class MySharedWeightGradientTest extends SharedWeightGradientTests {

    MySharedWeightGradientTest() {
        super(new MySharedWeightGradient());
    }
}
