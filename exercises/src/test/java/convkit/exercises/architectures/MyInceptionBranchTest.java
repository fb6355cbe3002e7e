package convkit.exercises.architectures;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyInceptionBranch}. */
@Tag("student")
class MyInceptionBranchTest extends InceptionBranchTests {

    MyInceptionBranchTest() {
        super(new MyInceptionBranch());
    }
}
