package convkit.exercises.insight;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyDeconvnetStep}. */
@Tag("student")
class MyDeconvnetStepTest extends DeconvnetStepTests {

    MyDeconvnetStepTest() {
        super(new MyDeconvnetStep());
    }
}
