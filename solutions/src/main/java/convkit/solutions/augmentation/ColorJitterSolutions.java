package convkit.solutions.augmentation;

import convkit.solutions.Solutions;
import convkit.solutions.augmentation.alternative.PixelByPixelJitter;

/** Everything about {@code colour-drop-and-jitter} that students do not get. */
final class ColorJitterSolutions {

    private static final String LUMA = "0.299f * x[pixel] + 0.587f * x[area + pixel] + 0.114f * x[2 * area + pixel]";

    private ColorJitterSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("colour-drop-and-jitter", MyColorJitter.class)
                .alternative(PixelByPixelJitter::new)
                .hiddenTests(ColorJitterHiddenTests.class);
        wrongLuma(builder);
        wrongBrightness(builder);
        wrongContrast(builder);
        return builder.build();
    }

    private static void wrongLuma(Solutions.Builder builder) {
        builder.wrong(
                        "plain-average",
                        "lumaInAllChannels",
                        "You average red, green and blue. The eye does not: weigh them with 0.299, 0.587 and 0.114.")
                .replacing(LUMA, "(x[pixel] + x[area + pixel] + x[2 * area + pixel]) / 3")
                .wrong(
                        "weights-reversed",
                        "lumaInAllChannels",
                        "You take the channels for blue, green, red. Here red comes first: 0.299 belongs to channel 0.")
                .replacing(LUMA, "0.114f * x[pixel] + 0.587f * x[area + pixel] + 0.299f * x[2 * area + pixel]")
                .wrong(
                        "channels-innermost",
                        "lumaInAllChannels",
                        "You read three neighbouring values as red, green and blue. The layout is [C, H, W]: all reds come first, then"
                                + " all greens.")
                .replacing(LUMA, "0.299f * x[i / 3 * 3] + 0.587f * x[i / 3 * 3 + 1] + 0.114f * x[i / 3 * 3 + 2]");
    }

    private static void wrongBrightness(Solutions.Builder builder) {
        builder.wrong(
                        "brightness-added",
                        "brightnessMultiplies",
                        "You add to the values. Brightness is a factor: black stays black.")
                .replacing("brightness * y.data()[i]", "y.data()[i] + brightness - 1")
                .wrong(
                        "not-clamped-in-between",
                        "clampedAfterEachStep",
                        "You clamp only at the end. After the brightness step too: values above 1 would raise the mean.")
                .replacing("clamp(brightness * y.data()[i])", "brightness * y.data()[i]")
                .wrong(
                        "never-clamped",
                        "brightnessMultiplies",
                        "Your values leave [0, 1]: clamp them after each of the two steps.")
                .replacing("(float) Math.max(0, Math.min(1, value))", "(float) value")
                .wrong(
                        "clamped-above-only",
                        "clampedAfterEachStep",
                        "Your values go below 0: more contrast makes dark parts darker than black. Clamp at both ends.")
                .replacing("Math.max(0, Math.min(1, value))", "Math.min(1, value)");
    }

    private static void wrongContrast(Solutions.Builder builder) {
        builder.wrong(
                        "contrast-about-the-middle",
                        "contrastStretches",
                        "You stretch about 0.5. A dark picture would get darker still: stretch about the mean of its own luma.")
                .replacing(
                        "clamp(mean + contrast * (y.data()[i] - mean))", "clamp(0.5 + contrast * (y.data()[i] - 0.5))")
                .wrong(
                        "contrast-about-each-pixel",
                        "contrastStretches",
                        "You stretch each value about its own pixel's luma: that changes the saturation. The contrast needs one mean"
                                + " for the whole picture.")
                .replacing("double mean = 0;", "float[] lumas = colorDrop(y).data();\n double mean = 0;")
                .replacing(
                        "clamp(mean + contrast * (y.data()[i] - mean))",
                        "clamp(lumas[i] + contrast * (y.data()[i] - lumas[i]))")
                .wrong(
                        "mean-of-all-values",
                        "contrastStretches",
                        "You take the plain mean of all values. The mean of the luma is asked, which weighs green most.")
                .replacing("colorDrop(y).data()", "y.data()")
                .wrong(
                        "contrast-first",
                        "clampedAfterEachStep",
                        "You change the contrast before the brightness. The order is brightness first.")
                .replacing("clamp(brightness * y.data()[i])", "y.data()[i]")
                .replacing(
                        "clamp(mean + contrast * (y.data()[i] - mean))",
                        "clamp(brightness * clamp(mean + contrast * (y.data()[i] - mean)))");
    }
}
