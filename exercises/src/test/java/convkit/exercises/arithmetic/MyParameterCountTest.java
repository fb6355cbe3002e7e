package convkit.exercises.arithmetic;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyParameterCount}. */
@Tag("student")
class MyParameterCountTest extends ParameterCountTests {

    MyParameterCountTest() {
        super(new MyParameterCount());
    }
}
