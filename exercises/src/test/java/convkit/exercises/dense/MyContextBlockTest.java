package convkit.exercises.dense;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyContextBlock}. */
@Tag("student")
class MyContextBlockTest extends ContextBlockTests {

    MyContextBlockTest() {
        super(new MyContextBlock());
    }
}
