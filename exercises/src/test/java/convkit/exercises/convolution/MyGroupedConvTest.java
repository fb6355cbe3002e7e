package convkit.exercises.convolution;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyGroupedConv}. */
@Tag("student")
class MyGroupedConvTest extends GroupedConvTests {

    MyGroupedConvTest() {
        super(new MyGroupedConv());
    }
}
