package convkit.exercises.genomics;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyMotifLogo}. */
@Tag("student")
class MyMotifLogoTest extends MotifLogoTests {

    MyMotifLogoTest() {
        super(new MyMotifLogo());
    }
}
