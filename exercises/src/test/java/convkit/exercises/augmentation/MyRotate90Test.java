package convkit.exercises.augmentation;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyRotate90}. */
@Tag("student")
class MyRotate90Test extends Rotate90Tests {

    MyRotate90Test() {
        super(new MyRotate90());
    }
}
