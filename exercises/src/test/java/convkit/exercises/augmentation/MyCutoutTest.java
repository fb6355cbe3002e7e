package convkit.exercises.augmentation;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyCutout}. */
@Tag("student")
class MyCutoutTest extends CutoutTests {

    MyCutoutTest() {
        super(new MyCutout());
    }
}
