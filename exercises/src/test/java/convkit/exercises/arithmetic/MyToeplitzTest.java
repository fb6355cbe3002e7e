package convkit.exercises.arithmetic;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyToeplitz}. */
@Tag("student")
class MyToeplitzTest extends ToeplitzTests {

    MyToeplitzTest() {
        super(new MyToeplitz());
    }
}
