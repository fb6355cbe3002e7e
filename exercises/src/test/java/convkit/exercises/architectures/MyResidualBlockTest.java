package convkit.exercises.architectures;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyResidualBlock}. */
@Tag("student")
class MyResidualBlockTest extends ResidualBlockTests {

    MyResidualBlockTest() {
        super(new MyResidualBlock());
    }
}
