package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.model.Box;
import convkit.nn.model.Thing;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SceneGeneratorTest {

    private final SceneGenerator generator = new SceneGenerator(48);

    @Test
    void theSameSeedGivesTheSameScenes() {
        Scenes once = generator.scenes(3, 7);
        Scenes again = generator.scenes(5, 7);
        Scenes others = generator.scenes(3, 8);
        for (int i = 0; i < 3; i++) {
            assertThat(again.get(i).image().data())
                    .isEqualTo(once.get(i).image().data());
            assertThat(again.get(i).mask()).isEqualTo(once.get(i).mask());
            assertThat(again.get(i).things()).isEqualTo(once.get(i).things());
            assertThat(others.get(i).image().data())
                    .isNotEqualTo(once.get(i).image().data());
        }
        assertThat(once.get(1).mask()).isNotEqualTo(once.get(0).mask());
    }

    /** Each thing's pixels are those of its value inside its box, reach all four edges of it, and no pixel belongs to no box. */
    @Test
    void masksAndBoxesAgree() {
        for (Scene scene : generator.things(1, 3).elongation(1).scenes(40, 1)) {
            for (Thing thing : scene.things()) {
                int[] edges = pixels(thing.box(), 48);
                assertThat(thing.box().left() * 48).isCloseTo(edges[0], within(1e-9));
                assertThat(thing.box().bottom() * 48).isCloseTo(edges[3], within(1e-9));
                assertThat(reaches(scene, 1 + thing.label(), edges)).containsOnly(true);
            }
            for (int pixel = 0; pixel < scene.mask().length; pixel++) {
                int value = scene.mask()[pixel];
                int row = pixel / 48;
                int col = pixel % 48;
                assertThat(value == 0
                                || scene.things().stream()
                                        .anyMatch(thing -> thing.label() == value - 1 && holds(thing.box(), col, row)))
                        .isTrue();
            }
        }
    }

    private static int[] pixels(Box box, int side) {
        return new int[] {
            (int) Math.round(box.left() * side),
            (int) Math.round(box.top() * side),
            (int) Math.round(box.right() * side),
            (int) Math.round(box.bottom() * side)
        };
    }

    private static boolean holds(Box box, int col, int row) {
        int[] edges = pixels(box, 48);
        return col >= edges[0] && col < edges[2] && row >= edges[1] && row < edges[3];
    }

    /** For each edge of the box, whether a pixel of this value touches it from inside. */
    private static boolean[] reaches(Scene scene, int value, int[] edges) {
        boolean[] reached = new boolean[4];
        for (int row = edges[1]; row < edges[3]; row++) {
            for (int col = edges[0]; col < edges[2]; col++) {
                if (scene.mask()[row * scene.width() + col] == value) {
                    reached[0] |= col == edges[0];
                    reached[1] |= row == edges[1];
                    reached[2] |= col == edges[2] - 1;
                    reached[3] |= row == edges[3] - 1;
                }
            }
        }
        return reached;
    }

    /** Of 800 draws among three kinds each should be chosen about 267 times, ± 13; three standard deviations are 40. */
    @Test
    void allKindsAreAsFrequent() {
        int[] counts = new SceneGenerator(64).things(2, 2).scenes(400, 3).thingCounts();
        assertThat(Arrays.stream(counts).sum()).isBetween(790, 800);
        assertThat(Arrays.stream(counts).boxed())
                .hasSize(3)
                .allSatisfy(count -> assertThat(count).isBetween(227, 307));
    }

    /** One thing of 16 pixels: the area of a disc of that diameter, 201 pixels, whatever its kind. */
    @Test
    void thingsOfOneSizeHaveOneArea() {
        boolean[] seen = new boolean[3];
        for (Scene scene : generator.things(1, 1).sizes(16, 16).scenes(30, 5)) {
            int label = scene.things().get(0).label();
            seen[label] = true;
            assertThat(Arrays.stream(scene.mask())
                            .filter(value -> value == 1 + label)
                            .count())
                    .isBetween(190L, 212L);
        }
        assertThat(seen).containsOnly(true);
    }

    /** Upright triangles: the last row of each is its longest, and none is as long in the first. */
    @Test
    void uprightTrianglesPointUpwards() {
        int triangles = 0;
        for (Scene scene : generator.things(1, 1).turn(0).scenes(20, 6)) {
            Thing thing = scene.things().get(0);
            int[] edges = pixels(thing.box(), 48);
            if (thing.label() == 2) {
                triangles++;
                assertThat(inRow(scene, edges[1])).isLessThan(6);
                assertThat(inRow(scene, edges[3] - 1)).isEqualTo(edges[2] - edges[0]);
            }
        }
        assertThat(triangles).isPositive();
    }

    private static int inRow(Scene scene, int row) {
        return (int) Arrays.stream(scene.mask(), row * scene.width(), (row + 1) * scene.width())
                .filter(value -> value != 0)
                .count();
    }

    /** Upright boxes: as high as wide without elongation; with one of 2 some are twice as high and some twice as wide. */
    @Test
    void elongationGoesBothWays() {
        double highest = 0;
        double widest = 0;
        for (Scene scene :
                generator.things(1, 1).sizes(12, 12).turn(0).elongation(2).scenes(40, 8)) {
            Box box = scene.things().get(0).box();
            highest = Math.max(highest, box.height() / box.width());
            widest = Math.max(widest, box.width() / box.height());
        }
        assertThat(highest).isBetween(1.5, 2.4);
        assertThat(widest).isBetween(1.5, 2.4);
        for (Scene scene :
                generator.things(1, 1).sizes(12, 12).turn(0).elongation(1).scenes(10, 8)) {
            Box box = scene.things().get(0).box();
            assertThat(box.height() / box.width()).isBetween(0.7, 1.3);
        }
    }

    @Test
    void thingsNeitherTouchEachOtherNorTheEdge() {
        for (Scene scene : generator.things(4, 4).scenes(20, 2)) {
            int[] mask = scene.mask();
            for (int i = 0; i < 48; i++) {
                assertThat(mask[i] + mask[47 * 48 + i] + mask[48 * i] + mask[48 * i + 47])
                        .isZero();
            }
            for (int pixel = 0; pixel < mask.length - 1; pixel++) {
                boolean clash = mask[pixel] != 0 && mask[pixel + 1] != 0 && mask[pixel] != mask[pixel + 1];
                assertThat(clash).isFalse();
            }
        }
    }

    /** Things have strong colours: red, green and blue differ; in the background they hardly do. */
    @Test
    void thingsStandOut() {
        Scene scene = new SceneGenerator(32).noise(0).things(1, 1).scenes(1, 9).get(0);
        int[] depths = scene.borderDistance();
        for (int pixel = 0; pixel < 1024; pixel++) {
            float[] color = new float[3];
            for (int c = 0; c < 3; c++) {
                color[c] = scene.image().data()[c * 1024 + pixel];
            }
            Arrays.sort(color);
            int depth = depths[pixel];
            if (depth > 1 && scene.mask()[pixel] != 0) {
                assertThat(color[2] - color[0]).isGreaterThan(0.35f);
            } else if (depth > 1) {
                assertThat(color[2] - color[0]).isLessThan(0.13f);
            }
        }
    }

    @Test
    void noiseIsAsLargeAsAskedFor() {
        Scene calm = new SceneGenerator(64).things(0, 0).noise(0).scenes(1, 4).get(0);
        Scene noisy =
                new SceneGenerator(64).things(0, 0).noise(0.1).scenes(1, 4).get(0);
        double squares = 0;
        int counted = 0;
        for (int i = 0; i < calm.image().size(); i++) {
            float before = calm.image().data()[i];
            if (before > 0.35 && before < 0.65) {
                squares += Math.pow(noisy.image().data()[i] - before, 2);
                counted++;
            }
        }
        assertThat(counted).isGreaterThan(1000);
        assertThat(Math.sqrt(squares / counted)).isCloseTo(0.1, within(0.01));
        assertThat(calm.things()).isEmpty();
    }

    @Test
    void wrongWishesAreExplained() {
        assertThatThrownBy(() -> new SceneGenerator(15))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "scene generator: side is 15 but must be 16 or more; in fewer pixels all things look alike");
        assertThatThrownBy(() -> generator.things(3, 2))
                .hasMessage("scene generator: from 3 to 2 things wanted; give the smaller number first, 0 or more");
        assertThatThrownBy(() -> generator.things(-1, 2)).hasMessageContaining("from -1 to 2");
        assertThatThrownBy(() -> generator.sizes(5, 20))
                .hasMessage(
                        "scene generator: sizes from 5.0 to 20.0 pixels wanted in a picture of 48; use 6 ≤ smallest ≤"
                                + " largest ≤ 24.0");
        assertThatThrownBy(() -> generator.sizes(6, 24.5)).hasMessageContaining("24.5");
        assertThatThrownBy(() -> generator.elongation(0.9))
                .hasMessage("scene generator: elongation is 0.9 but must be 1 to 3");
        assertThatThrownBy(() -> generator.turn(181))
                .hasMessage("scene generator: turn is 181.0 degrees but must be 0 to 180");
        assertThatThrownBy(() -> generator.noise(-0.1))
                .hasMessage("scene generator: noise is -0.1 but must be 0 or more; 0.05 is usual");
        assertThatThrownBy(() -> generator.scenes(0, 1))
                .hasMessage("scene generator: 0 scenes wanted; ask for 1 or more");
    }
}
