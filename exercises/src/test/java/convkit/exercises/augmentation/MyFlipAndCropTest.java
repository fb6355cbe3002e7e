package convkit.exercises.augmentation;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyFlipAndCrop}. */
@Tag("student")
class MyFlipAndCropTest extends FlipAndCropTests {

    MyFlipAndCropTest() {
        super(new MyFlipAndCrop());
    }
}
