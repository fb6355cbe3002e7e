package convkit.grader.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolderNamesTest {

    @Test
    void folderNamesAreSafeAndDifferent() {
        assertThat(FolderNames.of("Ada")).matches("ada-[0-9a-f]{10}").isNotEqualTo(FolderNames.of("ada"));
        assertThat(FolderNames.of("../../etc/passwd")).matches("etc-passwd-[0-9a-f]{10}");
        assertThat(FolderNames.of("…")).matches("student-[0-9a-f]{10}");
        assertThat(FolderNames.of("x".repeat(300))).hasSizeLessThan(60);
    }
}
