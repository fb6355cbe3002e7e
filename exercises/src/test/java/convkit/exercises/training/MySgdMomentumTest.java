package convkit.exercises.training;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MySgdMomentum}. */
@Tag("student")
class MySgdMomentumTest extends SgdMomentumTests {

    MySgdMomentumTest() {
        super(new MySgdMomentum());
    }
}
