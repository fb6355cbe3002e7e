package convkit.exercises.architectures;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyDenseBlock}. */
@Tag("student")
class MyDenseBlockTest extends DenseBlockTests {

    MyDenseBlockTest() {
        super(new MyDenseBlock());
    }
}
