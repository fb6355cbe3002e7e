package convkit.exercises.training;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyWeightInit}. */
@Tag("student")
class MyWeightInitTest extends WeightInitTests {

    MyWeightInitTest() {
        super(new MyWeightInit());
    }
}
