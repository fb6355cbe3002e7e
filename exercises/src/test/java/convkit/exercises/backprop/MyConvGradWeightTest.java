package convkit.exercises.backprop;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyConvGradWeight}. */
@Tag("student")
class MyConvGradWeightTest extends ConvGradWeightTests {

    MyConvGradWeightTest() {
        super(new MyConvGradWeight());
    }
}
