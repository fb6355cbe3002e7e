package convkit.exercises.gpu;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyAparapiConv}. */
@Tag("student")
class MyAparapiConvTest extends AparapiConvTests {

    MyAparapiConvTest() {
        super(new MyAparapiConv());
    }
}
