package convkit.exercises.training;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyFreezeAndCut}. */
@Tag("student")
class MyFreezeAndCutTest extends FreezeAndCutTests {

    MyFreezeAndCutTest() {
        super(new MyFreezeAndCut());
    }
}
