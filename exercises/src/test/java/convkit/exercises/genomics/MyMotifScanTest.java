package convkit.exercises.genomics;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyMotifScan}. */
@Tag("student")
class MyMotifScanTest extends MotifScanTests {

    MyMotifScanTest() {
        super(new MyMotifScan());
    }
}
