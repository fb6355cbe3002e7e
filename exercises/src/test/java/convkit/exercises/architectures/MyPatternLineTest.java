package convkit.exercises.architectures;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyPatternLine}. */
@Tag("student")
class MyPatternLineTest extends PatternLineTests {

    MyPatternLineTest() {
        super(new MyPatternLine());
    }
}
