package convkit.exercises.dense;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MySkipFusion}. */
@Tag("student")
class MySkipFusionTest extends SkipFusionTests {

    MySkipFusionTest() {
        super(new MySkipFusion());
    }
}
