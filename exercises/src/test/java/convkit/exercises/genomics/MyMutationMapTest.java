package convkit.exercises.genomics;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyMutationMap}. */
@Tag("student")
class MyMutationMapTest extends MutationMapTests {

    MyMutationMapTest() {
        super(new MyMutationMap());
    }
}
