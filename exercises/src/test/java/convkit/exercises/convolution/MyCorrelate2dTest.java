package convkit.exercises.convolution;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyCorrelate2d}. */
@Tag("student")
class MyCorrelate2dTest extends Correlate2dTests {

    MyCorrelate2dTest() {
        super(new MyCorrelate2d());
    }
}
