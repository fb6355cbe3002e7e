package convkit.nn.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.conv.Window;
import convkit.nn.layer.Sequential;
import convkit.nn.layer.Summary;
import convkit.nn.tensor.Tensor;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPatternTest {

    private static final String MASTER = "INPUT → [[CONV → RELU]*N → POOL?]*M → [FC → RELU]*K → FC";

    private final RandomGenerator random = new SplittableRandom(1);
    private final PatternSizes small = PatternSizes.input(3, 32, 32);

    private Sequential build(String pattern, PatternSizes sizes) {
        return NetworkPattern.parse(pattern).build(sizes, random);
    }

    private static String kinds(Sequential network) {
        return String.join(" ", network.children().keySet()).replaceAll("[0-9]+", "");
    }

    /** The five instances of the lecture, on 3×32×32 with the standard sizes; the counts are written out below. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 3072·10 + 10
                "INPUT -> FC | flatten dense | 30730",
                // 3072·128 + 128, 128·128 + 128, 128·10 + 10
                "INPUT -> [FC -> RELU]*2 -> FC | flatten dense relu dense relu dense | 411146",
                // 27·32 + 32, 32·32·32·10 + 10
                "INPUT -> CONV -> RELU -> FC | conv relu flatten dense | 328586",
                // 896, 9·32·32 + 32 = 9248, 32·8·8·128 + 128, 1290
                "INPUT -> [CONV -> RELU -> POOL]*2 -> FC -> RELU -> FC | conv relu pool conv relu pool flatten dense relu dense"
                        + " | 273706",
                // 896 + 5·9248, 32·4·4·128 + 128, 16512, 1290
                "INPUT -> [[CONV -> RELU]*2 -> POOL]*3 -> [FC -> RELU]*2 -> FC | conv relu conv relu pool conv relu conv relu pool"
                        + " conv relu conv relu pool flatten dense relu dense relu dense | 130602"
            })
    void theFiveInstances(String pattern, String kinds, long parameters) {
        Sequential network = build(pattern, small);
        assertThat(kinds(network)).isEqualTo(kinds);
        assertThat(network.summary(3, 32, 32).parameters()).isEqualTo(parameters);
        assertThat(network.forward(Tensor.randn(random, 2, 3, 32, 32)).shape()).containsExactly(2, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 | true  | INPUT -> FC",
                "0 | 0 | 3 | true  | INPUT -> [FC -> RELU]*3 -> FC",
                "1 | 1 | 0 | false | INPUT -> CONV -> RELU -> FC",
                "1 | 2 | 1 | true  | INPUT -> [CONV -> RELU -> POOL]*2 -> FC -> RELU -> FC",
                "2 | 3 | 2 | true  | INPUT -> [[CONV -> RELU]*2 -> POOL]*3 -> [FC -> RELU]*2 -> FC"
            })
    void thePatternWithLettersGivesEachOfThem(int n, int m, int k, boolean pool, String same) {
        PatternSizes sizes = small.repeat("N", n).repeat("M", m).repeat("K", k).optional(pool);
        assertThat(build(MASTER, sizes).summary(3, 32, 32).toString())
                .isEqualTo(build(same, small).summary(3, 32, 32).toString());
    }

    @Test
    void optionsOfEachLayer() {
        Sequential network = NetworkPattern.parse("INPUT(3×32x32) -> CONV(8, 5x5, stride 2, pad 2) -> NORM -> relu"
                        + " -> conv(pad same, 16, 3x3, dilation 2) -> SIGMOID -> POOL(3, stride 2, pad 1) -> AVGPOOL(2x2)"
                        + " -> DROPOUT(0.25) -> FC(20) -> DROPOUT -> FC(7) -> SOFTMAX")
                .build(random);
        assertThat(network.summary(3, 32, 32).rows())
                .extracting(Summary.Row::layer)
                .containsExactly(
                        "Conv2d(3 → 8, 5×5, stride 2, padding 2)",
                        "BatchNorm2d(8)",
                        "ReLU",
                        "Conv2d(8 → 16, 3×3, padding 2, dilation 2)",
                        "Sigmoid",
                        "MaxPool2d(3×3, stride 2, padding 1)",
                        "AvgPool2d(2×2, stride 2)",
                        "Dropout(0.25)",
                        "Linear(256 → 20)",
                        "Dropout(0.5)",
                        "Linear(20 → 7)",
                        "LogSoftmax");
    }

    @Test
    void sizesThatThePatternLeavesOpen() {
        PatternSizes sizes = PatternSizes.input(1, 9, 9)
                .convolution(4, Window.of(5))
                .pooling(Window.of(3).stride(1))
                .hidden(6)
                .classes(2);
        assertThat(build("INPUT -> CONV -> POOL -> [FC]*3", sizes)
                        .summary(1, 9, 9)
                        .rows())
                .extracting(Summary.Row::layer)
                .as("the last turn of the repeated group makes the classes")
                .containsExactly(
                        "Conv2d(1 → 4, 5×5)", "MaxPool2d(3×3)", "Linear(36 → 6)", "Linear(6 → 6)", "Linear(6 → 2)");
        assertThat(kinds(build("INPUT -> [CONV -> RELU]? -> FC", sizes.optional(false))))
                .isEqualTo("flatten dense");
        assertThat(kinds(build("INPUT -> RELU?*3 -> [FC]*0", sizes))).isEqualTo("relu relu relu");
    }

    /** Layers take their seeds in order: the same seed repeats the network, and it is the one that Java builds. */
    @Test
    void theWeightsAreThoseOfTheBuilder() {
        Sequential fromPattern =
                NetworkPattern.parse("INPUT(1x6x6) -> CONV(2, 3x3) -> FC(3)").build(new SplittableRandom(5));
        Sequential fromJava = NetworkBuilder.input(new SplittableRandom(5), 1, 6, 6)
                .conv2d(2, 3)
                .dense(3)
                .build();
        fromJava.parameters()
                .forEach((name, parameter) -> assertThat(
                                fromPattern.parameters().get(name).data())
                        .as(name)
                        .isEqualTo(parameter.data()));
    }

    /** The message shows the line and a caret below the column it names. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INPUT -> [CONV -> RELU | 10 | this '[' is never closed; add ']'",
                "INPUT -> [CONV RELU] | 16 | '->' or ']' is expected but 'RELU' stands here",
                "INPUT -> CONV] | 14 | '->' or the end is expected but ']' stands here",
                "INPUT -> | 9 | a layer or '[' is expected but the pattern ends here",
                "INPUT -> [] | 11 | a layer or '[' is expected but ']' stands here",
                "INPUT -> FC* | 13 | a number or a letter after '*' is expected but the pattern ends here",
                "INPUT -> FC*2*3 | 14 | '*' is given twice",
                "INPUT -> FC?? | 13 | '?' is given twice",
                "INPUT => FC | 7 | '=' has no meaning here; a pattern is made of layers, ->, [ ], *, ? and ( )",
                "INPUT -> CONV(32 | 14 | this '(' is never closed; add ')'",
                "INPUT -> CONV(32 5x5) | 18 | ',' or ')' is expected but '5x5' stands here",
                "INPUT -> CONV() | 15 | an option, such as 32, 5x5 or stride 2 is expected but ')' stands here",
                "INPUT -> CONV(32, stride) | 25 | the value of 'stride' is expected but ')' stands here",
                "INPUT -> CONV(32, 64) | 19 | a second number; give it once",
                "FC -> FC | 1 | a pattern starts with INPUT, once",
                "INPUT*2 -> FC | 1 | a pattern starts with INPUT, once",
                "'' | 1 | a layer or '[' is expected but the pattern ends here",
            })
    void aSyntaxErrorPointsAtTheColumn(String pattern, int column, String problem) {
        assertThatThrownBy(() -> NetworkPattern.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pattern, column " + column + ": " + problem + "\n" + pattern + "\n"
                        + " ".repeat(column - 1) + "^");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INPUT -> CONVV | 10 | there is no layer 'CONVV'; use CONV, POOL, AVGPOOL, FC, RELU, SIGMOID, NORM, DROPOUT or"
                        + " SOFTMAX",
                "INPUT -> INPUT | 10 | INPUT stands only at the start",
                "INPUT | 1 | no layer follows INPUT; add at least one, such as FC",
                "INPUT -> [FC]*0 | 1 | no layer follows INPUT; add at least one, such as FC",
                "INPUT -> [FC]*N | 15 | 'N' has no number; give PatternSizes.repeat(\"N\", …)",
                "INPUT -> [FC]*1.5 | 15 | '1.5' is no whole number from 0 to 999999999",
                "INPUT -> FC*99999999999 | 13 | '99999999999' is no whole number from 0 to 999999999",
                "INPUT -> [[FC]*999]*999 | 10 | more than 10000 layers; repeat less often",
                "INPUT -> [[FC]*0]*999999999 | 1 | no layer follows INPUT; add at least one, such as FC",
                "INPUT -> CONV(0) | 15 | '0' is no whole number from 1 to 999999999",
                "INPUT -> CONV(8, 5x3) | 18 | the kernel is 5x3 but must be square, such as 5x5",
                "INPUT -> CONV(8, 5x5x5) | 18 | the kernel is 5x5x5 but must be square, such as 5x5",
                "INPUT -> CONV(8, stride 0) | 18 | '0' is no whole number from 1 to 999999999",
                "INPUT -> CONV(8, padding 1) | 18 | CONV has no option 'padding'; it takes channels, a kernel such as 5x5, stride,"
                        + " pad, dilation",
                "INPUT -> RELU(3) | 15 | RELU has no option '3'; it takes nothing",
                "INPUT -> POOL(pad same) | 15 | 'same' is no whole number from 0 to 999999999",
                "INPUT(3x0x32) -> FC | 7 | '0' is no whole number from 1 to 999999999",
                "INPUT(32, 3x3) -> FC | 1 | INPUT takes one shape, such as INPUT(3x32x32)",
                "INPUT -> CONV -> POOL(64) | 18 | layer pool1, MaxPool2d(64×64, stride 64), on [32, 32, 32]: window: kernel spans"
                        + " 64 (kernelSize 64, dilation 1) but the padded input has only 32 (input 32, padding 0); use a smaller"
                        + " kernel or more padding",
                "INPUT -> FC -> CONV | 16 | conv2d: needs maps [C, H, W] but the shape here is [10]; put it before flatten and"
                        + " dense",
                "INPUT -> CONV(8, 4x4, pad same) | 10 | window: no symmetric padding keeps the size with an even effective kernel"
                        + " of 4 (kernelSize 4, dilation 1); use an odd kernelSize",
                "INPUT -> DROPOUT(1) | 10 | Dropout: probability is 1.0 but must be at least 0 and below 1"
            })
    void whatCannotBeBuiltIsPointedAtToo(String pattern, int column, String problem) {
        assertThatThrownBy(() -> build(pattern, small))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pattern, column " + column + ": " + problem + "\n" + pattern + "\n"
                        + " ".repeat(column - 1) + "^");
    }

    @Test
    void aPatternOverSeveralLinesIsPointedAtByLine() {
        assertThatThrownBy(() -> NetworkPattern.parse("INPUT\n\t-> [CONV -> RELU)*2\n-> FC"))
                .hasMessage("pattern, line 2, column 18: '->' or ']' is expected but ')' stands here\n"
                        + "\t-> [CONV -> RELU)*2\n\t" + " ".repeat(16) + "^");
        assertThat(kinds(build("INPUT\r\n  -> FC\r\n", small))).isEqualTo("flatten dense");
    }

    @Test
    void aMissingShapeAndWrongNumbersAreExplained() {
        assertThatThrownBy(() -> NetworkPattern.parse("INPUT -> FC").build(random))
                .hasMessage("pattern, column 1: the input has no shape; write INPUT(3x32x32) or give"
                        + " PatternSizes.input(3, 32, 32)\nINPUT -> FC\n^");
        assertThatThrownBy(() -> small.repeat("N", -1))
                .hasMessage("pattern: N is -1 but must be 0 or more; 0 leaves the group out");
        assertThat(NetworkPattern.parse("INPUT -> FC")).hasToString("INPUT -> FC");
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 100_000})
    void deepNestingIsRefusedBeforeTheStackOverflows(int depth) {
        String pattern = "INPUT -> " + "[".repeat(depth) + "FC" + "]".repeat(depth);
        assertThatThrownBy(() -> NetworkPattern.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("pattern, column 60: groups are nested more than 50 deep\n");
    }
}
