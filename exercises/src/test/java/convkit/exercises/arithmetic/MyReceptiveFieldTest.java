package convkit.exercises.arithmetic;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyReceptiveField}. */
@Tag("student")
class MyReceptiveFieldTest extends ReceptiveFieldTests {

    MyReceptiveFieldTest() {
        super(new MyReceptiveField());
    }
}
