package convkit.solutions.insight;

import convkit.solutions.Solutions;
import convkit.solutions.insight.alternative.LoopedDeconvnetStep;

/** The solutions of {@code deconvnet-step}. */
final class DeconvnetStepSolutions {

    private DeconvnetStepSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("deconvnet-step", MyDeconvnetStep.class)
                .alternative(LoopedDeconvnetStep::new)
                .hiddenTests(DeconvnetStepHiddenTests.class);
        wrongIsolations(builder);
        wrongProjections(builder);
        return builder.build();
    }

    private static void wrongIsolations(Solutions.Builder builder) {
        builder.wrong(
                        "strongest-of-all-maps",
                        "isolatesOneActivation",
                        "You keep the largest value of all maps. Look only through the chosen one: PH·PW values from"
                                + " channel·PH·PW on.")
                .replacing("int best = channel * area;", "int best = 0;")
                .replacing("int i = channel * area; i < (channel + 1) * area", "int i = 0; i < values.length")
                .wrong(
                        "whole-map-kept",
                        "isolatesOneActivation",
                        "You keep the whole map. Only its largest value stays; the others become zero too.")
                .replacing("isolated.data()[best] = values[best];", """
                        System.arraycopy(values, channel * area, isolated.data(), channel * area, area);""")
                .wrong(
                        "one-instead-of-value",
                        "isolatesOneActivation",
                        "You put a 1 where the activation was. It keeps its value: strong units give strong patterns.")
                .replacing("isolated.data()[best] = values[best];", "isolated.data()[best] = 1;")
                .wrong(
                        "last-of-equals",
                        "isolatesTheFirstOfEquals",
                        "Of equal largest values you keep the last. Replace the best only by a strictly larger value.")
                .replacing("values[i] > values[best]", "values[i] >= values[best]")
                .wrong(
                        "largest-magnitude",
                        "isolatesTheFirstOfEquals",
                        "You keep the value with the largest magnitude. A strongly negative value is no activation: compare"
                                + " the values as they are.")
                .replacing("values[i] > values[best]", "Math.abs(values[i]) > Math.abs(values[best])");
    }

    private static void wrongProjections(Solutions.Builder builder) {
        builder.wrong(
                        "switches-ignored",
                        "laysTheKernelAtTheSwitch",
                        "You put each value into the upper left corner of its pooling window. The switch says where in the"
                                + " window the maximum stood.")
                .replacing("maps.data()[switches[i]] = features.data()[i];", """
                        int row = i / features.dim(3) * (height / features.dim(2));
                        maps.data()[row * width + i % features.dim(3) * (width / features.dim(3))] = features.data()[i];""")
                .wrong(
                        "window-filled",
                        "laysTheKernelAtTheSwitch",
                        "You fill the whole pooling window with its value. Only the place named by the switch gets it; the"
                                + " others stay 0.")
                .replacing(
                        "Elementwise.relu(maps)",
                        "Elementwise.relu("
                                + "convkit.nn.ops.Resampling.upsampleNearest(features, height / features.dim(2)))")
                .wrong(
                        "kernel-flipped",
                        "laysTheKernelAtTheSwitch",
                        "You turned the kernel by 180° before laying it down. The transposed convolution lays it as it is;"
                                + " turned it is only where outputs gather instead.")
                .replacing(
                        "weight, null, Window",
                        "convkit.nn.ops.Shaping.flip(convkit.nn.ops.Shaping.flip(weight, 2), 3), null, Window")
                .wrong(
                        "relu-forgotten",
                        "rectifiesBeforeFiltering",
                        "Negative features reach the filters: rectify the unpooled maps first.")
                .replacing("Elementwise.relu(maps)", "maps")
                .wrong(
                        "relu-after-the-filters",
                        "rectifiesBeforeFiltering",
                        "You rectify the result. The order is unpool, rectify, filter; the filtered pattern keeps its negative"
                                + " values.")
                .replacing(
                        "Convolution.convTranspose2d(Elementwise.relu(maps), weight, null, Window.of(weight.dim(2)))",
                        "Elementwise.relu(Convolution.convTranspose2d(maps, weight, null, Window.of(weight.dim(2))))")
                .wrong(
                        "switches-per-map",
                        "sumsOverMaps",
                        "You let the switches begin again at 0 in every map. They count through the data of the whole tensor:"
                                + " use them as they are.")
                .replacing("maps.data()[switches[i]]", """
                        maps.data()[(i / (features.dim(2) * features.dim(3)) * height * width + switches[i])
                                % maps.size()]""");
    }
}
