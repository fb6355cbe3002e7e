package convkit.exercises.genomics;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyOneHotDna}. */
@Tag("student")
class MyOneHotDnaTest extends OneHotDnaTests {

    MyOneHotDnaTest() {
        super(new MyOneHotDna());
    }
}
