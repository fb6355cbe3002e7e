package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClassSubsetsTest {

    /** One pixel per image, its position in the data set; class i of 0 to 3 occurs i + 1 times in each block of 10. */
    private final ImageDataset dataset = new ImageDataset(
            new DatasetDescription("test", List.of("a", "b", "c", "d"), "nowhere", "free"),
            1,
            1,
            1,
            new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19},
            new int[] {3, 2, 3, 1, 2, 3, 0, 1, 2, 3, 3, 2, 3, 1, 2, 3, 0, 1, 2, 3});

    private static int[] positions(ImageDataset dataset) {
        return IntStream.range(0, dataset.size())
                .map(i -> Math.round(255 * dataset.image(i).item()))
                .toArray();
    }

    @Test
    void someClassesAreLabelledAnew() {
        ImageDataset some = ClassSubsets.of(dataset, 1, 0);

        assertThat(positions(some)).containsExactly(3, 6, 7, 13, 16, 17);
        assertThat(some.labels()).containsExactly(0, 1, 0, 0, 1, 0);
        assertThat(some.description().classNames()).containsExactly("b", "a");
        assertThat(some.description().name()).isEqualTo("test, classes b, a");
        assertThat(some.description().licence()).isEqualTo("free");
    }

    @Test
    void aDrawHasTheSameNumberOfEachClass() {
        ImageDataset two = ClassSubsets.draw(dataset, 2, 5);

        assertThat(two.classCounts()).containsOnly(2);
        for (int i = 0; i < two.size(); i++) {
            assertThat(two.label(i)).isEqualTo(dataset.label(positions(two)[i]));
        }
        assertThat(positions(two)).doesNotHaveDuplicates();
    }

    @Test
    void theSeedDecidesAndALargerDrawContainsTheSmaller() {
        int[] one = positions(ClassSubsets.draw(dataset, 1, 5));
        int[] two = positions(ClassSubsets.draw(dataset, 2, 5));

        assertThat(one).isEqualTo(positions(ClassSubsets.draw(dataset, 1, 5)));
        assertThat(two).contains(one);
        assertThat(IntStream.range(0, 20)
                        .map(seed -> positions(ClassSubsets.draw(dataset, 1, seed))[0])
                        .distinct()
                        .count())
                .as("different first images of twenty seeds")
                .isGreaterThan(5);
    }

    @Test
    void whatCannotBeDoneIsExplained() {
        assertThatThrownBy(() -> ClassSubsets.of(dataset, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("classes: 4 is named twice or is none of the 4 of test; use 0 to 3, each once");
        assertThatThrownBy(() -> ClassSubsets.of(dataset, 1, 1))
                .hasMessage("classes: 1 is named twice or is none of the 4 of test; use 0 to 3, each once");
        assertThatThrownBy(() -> ClassSubsets.of(dataset)).hasMessage("classes: none named; name at least one");
        assertThatThrownBy(() -> ClassSubsets.draw(dataset, 3, 1))
                .hasMessage("draw: 3 images of each class wanted but 'a' has 2; draw at least 1 and no more than there"
                        + " are");
        assertThatThrownBy(() -> ClassSubsets.draw(dataset, 0, 1))
                .hasMessage("draw: 0 images of each class wanted but 'a' has 2; draw at least 1 and no more than there"
                        + " are");
    }
}
