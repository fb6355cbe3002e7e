package convkit.exercises.arithmetic;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyEquivariance}. */
@Tag("student")
class MyEquivarianceTest extends EquivarianceTests {

    MyEquivarianceTest() {
        super(new MyEquivariance());
    }
}
