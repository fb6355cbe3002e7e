package convkit.exercises.convolution;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyCausalConv1d}. */
@Tag("student")
class MyCausalConv1dTest extends CausalConv1dTests {

    MyCausalConv1dTest() {
        super(new MyCausalConv1d());
    }
}
