package convkit.exercises.insight;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyOcclusionMap}. */
@Tag("student")
class MyOcclusionMapTest extends OcclusionMapTests {

    MyOcclusionMapTest() {
        super(new MyOcclusionMap());
    }
}
