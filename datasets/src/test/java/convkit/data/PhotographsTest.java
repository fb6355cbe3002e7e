package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import convkit.nn.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotographsTest {

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Photographs.class.getResourceAsStream("photographs/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }

    @Test
    void theFilesAreThoseThatTheScriptMade() throws IOException, GeneralSecurityException {
        List<String> lines = new String(resource("SHA256SUMS"), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        int bytes = 0;

        assertThat(lines).hasSize(8);
        for (String line : lines) {
            byte[] file = resource(line.substring(66));
            bytes += file.length;
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
            assertThat(HexFormat.of().formatHex(digest)).as(line).isEqualTo(line.substring(0, 64));
        }
        assertThat(bytes).isLessThan(300_000);
    }

    /** Means as Pillow reads them; decoders may round a pixel differently. */
    @ParameterizedTest
    @CsvSource({
        "cat, 0.5790, 0.4212, 0.3029",
        "coffee, 0.5957, 0.3012, 0.1819",
        "rocket, 0.2187, 0.2534, 0.3385",
        "stars, 0.0773, 0.0804, 0.0782",
        "brick, 0.4371, 0.4371, 0.4371",
        "grass, 0.4636, 0.4636, 0.4636",
        "gravel, 0.4962, 0.4962, 0.4962",
        "camera, 0.5061, 0.5061, 0.5061"
    })
    void everyPhotographIsReadAsItIs(String name, float red, float green, float blue) {
        float[] values = Photographs.color(name).data();

        float[] wanted = {red, green, blue};
        for (int channel = 0; channel < 3; channel++) {
            double sum = 0;
            for (int i = 0; i < 256 * 256; i++) {
                sum += values[channel * 256 * 256 + i];
            }
            assertThat(sum / (256 * 256)).as("channel %d", channel).isCloseTo(wanted[channel], within(0.005));
        }
    }

    @Test
    void greyIsTheBrightnessOfTheColours() {
        Tensor color = Photographs.color("coffee");
        Tensor grey = Photographs.grey("coffee");

        assertThat(grey.shape()).containsExactly(1, 1, 256, 256);
        float expected = 0.299f * color.get(0, 0, 100, 30)
                + 0.587f * color.get(0, 1, 100, 30)
                + 0.114f * color.get(0, 2, 100, 30);
        assertThat(grey.get(0, 0, 100, 30)).isCloseTo(expected, within(1e-6f));
        assertThat(Photographs.grey("grass").get(0, 0, 7, 9))
                .isCloseTo(Photographs.color("grass").get(0, 1, 7, 9), within(1e-6f));
    }

    @Test
    void everyOneHasItsAuthorAndAFreeLicence() {
        assertThat(Photographs.names())
                .containsExactly("cat", "coffee", "rocket", "stars", "brick", "grass", "gravel", "camera");
        assertThat(Photographs.all()).allSatisfy(photograph -> {
            assertThat(photograph.author()).isNotBlank();
            assertThat(photograph.licence()).isIn("CC0", "public domain");
        });
    }

    @Test
    void piecesLieInTheirPartOfTheirPhotograph() {
        ImageDataset.Split pieces = Photographs.crops(40, 8, 1);

        assertThat(pieces.train()).hasToString("Photographs, training pieces: 64 images 3×40×40 in 8 classes");
        assertThat(pieces.train().classCounts()).containsOnly(8);
        assertThat(pieces.validation().classCounts()).containsOnly(2);
        for (int i = 0; i < pieces.train().size(); i++) {
            assertThat(place(pieces.train(), i)).isBetween(0, 192 - 40);
        }
        for (int i = 0; i < pieces.validation().size(); i++) {
            assertThat(place(pieces.validation(), i)).isBetween(192, 256 - 40);
        }
    }

    /** Column of the photograph at which a piece begins, mirrored or not; −1 if it is no piece of it. */
    private static int place(ImageDataset pieces, int index) {
        Tensor piece = pieces.image(index);
        Tensor whole = Photographs.color(pieces.className(index));
        for (int top = 0; top <= 216; top++) {
            for (int left = 0; left <= 216; left++) {
                if (agree(piece, whole, top, left, false) || agree(piece, whole, top, left, true)) {
                    return left;
                }
            }
        }
        return -1;
    }

    private static boolean agree(Tensor piece, Tensor whole, int top, int left, boolean mirrored) {
        for (int c = 0; c < 3; c++) {
            for (int h = 0; h < 40; h++) {
                for (int w = 0; w < 40; w++) {
                    float pixel = whole.get(0, c, top + h, left + (mirrored ? 39 - w : w));
                    if (piece.get(c, h, w) != pixel) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    @Test
    void theSeedDecidesWhichPieces() {
        assertThat(Photographs.crops(8, 4, 1).train().image(3).data())
                .isEqualTo(Photographs.crops(8, 4, 1).train().image(3).data())
                .isNotEqualTo(Photographs.crops(8, 4, 2).train().image(3).data());
    }

    @Test
    void wrongArgumentsAreExplained() {
        assertThatThrownBy(() -> Photographs.grey("dog"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "photograph: there is none called 'dog'; there are cat, coffee, rocket, stars, brick, grass,"
                                + " gravel, camera");
        assertThatThrownBy(() -> Photographs.crops(65, 4, 1))
                .hasMessage("crops: 4 pieces of 65×65 wanted but size is 1 to 64 and the number a multiple of 4");
        assertThatThrownBy(() -> Photographs.crops(32, 6, 1))
                .hasMessage("crops: 6 pieces of 32×32 wanted but size is 1 to 64 and the number a multiple of 4");
    }
}
