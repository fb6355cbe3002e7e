package convkit.notebook;

import convkit.nn.conv.Window;
import convkit.nn.layer.CausalConv1d;
import convkit.nn.layer.Conv1d;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Linear;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which unit is connected with which: units as circles, one row per layer, the input at the bottom. Which input an output
 * reads is asked of {@link Window}, as the layers do.
 *
 * <pre>{@code
 * show(ConnectivityPicture.input(7).dense(5).drawing());
 * show(ConnectivityPicture.input(7).convolution(Window.of(3)).drawing());
 * show(ConnectivityPicture.input(16).causal(Window.of(2)).causal(Window.of(2).dilation(2)).seenBy(15));
 * }</pre>
 */
public final class ConnectivityPicture {

    /** A connection; {@code from} lies outside the row below if it reads padding; equal weights are one shared weight. */
    record Link(int from, int to, int weight) {}

    /**
     * Where the units of a row stand, in steps of the input row.
     *
     * @param origin place of unit 0
     * @param step from one unit to the next
     */
    record Row(int units, double origin, double step) {

        double place(double unit) {
            return origin + unit * step;
        }
    }

    /** A layer: its links and the row above them. */
    record Stage(String title, List<Link> links, int weights, Row above) {

        /** Links from position {@code from} of a row of so many units that is no padding. */
        private static boolean real(Link link, int below) {
            return link.from() >= 0 && link.from() < below;
        }
    }

    private final Row input;
    private final List<Stage> stages;

    private ConnectivityPicture(Row input, List<Stage> stages) {
        this.input = input;
        this.stages = List.copyOf(stages);
    }

    /**
     * A row of input units without layers yet.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static ConnectivityPicture input(int units) {
        if (units < 1) {
            throw new IllegalArgumentException(
                    "connectivity picture: " + units + " input units given; give at least 1");
        }
        return new ConnectivityPicture(new Row(units, 0, 1), List.of());
    }

    /** The same with a layer on top in which every output reads every unit, each by a weight of its own. */
    public ConnectivityPicture dense(int outputs) {
        Row below = top();
        List<Link> links = new ArrayList<>();
        for (int o = 0; o < outputs; o++) {
            for (int i = 0; i < below.units(); i++) {
                links.add(new Link(i, o, links.size()));
            }
        }
        double middle = below.place((below.units() - 1) / 2.0);
        Row above = new Row(outputs, middle - (outputs - 1) / 2.0 * below.step(), below.step());
        return with(new Stage("dense", links, links.size(), above));
    }

    /**
     * The same with a convolution on top; units stand over the middle of what they read.
     *
     * @throws IllegalArgumentException if the window does not fit
     */
    public ConnectivityPicture convolution(Window window) {
        return sliding("convolution", window, window.padding(), window.padding(), 0.5);
    }

    /**
     * The same with a causal convolution on top; units stand over the last one that they read.
     *
     * @param window without padding, as {@link CausalConv1d} demands
     * @throws IllegalArgumentException if the window has padding
     */
    public ConnectivityPicture causal(Window window) {
        if (window.padding() != 0) {
            throw new IllegalArgumentException("connectivity picture: padding is " + window.padding()
                    + " but a causal convolution pads by itself; use 0");
        }
        return sliding("causal", window, window.effectiveKernel() - 1, 0, 1);
    }

    /**
     * The same with this layer on top: {@link Conv1d}, {@link CausalConv1d} or {@link Linear}. Of its channels one is drawn.
     *
     * @throws IllegalArgumentException if it is another layer, or does not fit
     */
    public ConnectivityPicture layer(Layer layer) {
        if (layer instanceof Conv1d convolution) {
            return convolution(convolution.window());
        }
        if (layer instanceof CausalConv1d causal) {
            return causal(causal.window());
        }
        if (layer instanceof Linear linear) {
            return dense(linear.outputShape(1, top().units())[1]);
        }
        throw new IllegalArgumentException("connectivity picture: " + layer.describe()
                + " is neither Conv1d nor CausalConv1d nor Linear; draw its window with convolution(window)");
    }

    private ConnectivityPicture sliding(String name, Window window, int before, int after, double anchor) {
        Row below = top();
        int outputs = window.padding(0).outputSize(below.units() + before + after);
        List<Link> links = new ArrayList<>();
        for (int o = 0; o < outputs; o++) {
            for (int k = 0; k < window.kernelSize(); k++) {
                links.add(new Link(window.padding(before).inputIndex(o, k), o, k));
            }
        }
        double first = below.place(anchor * (window.effectiveKernel() - 1) - before);
        Row above = new Row(outputs, first, below.step() * window.stride());
        return with(new Stage(name + ", kernel " + window.describeOneAxis(), links, window.kernelSize(), above));
    }

    private ConnectivityPicture with(Stage stage) {
        List<Stage> more = new ArrayList<>(stages);
        more.add(stage);
        return new ConnectivityPicture(input, more);
    }

    private Row top() {
        return row(stages.size());
    }

    /** The row of units below a stage; 0 is the input, the number of stages the output. */
    Row row(int stage) {
        return stage == 0 ? input : stages.get(stage - 1).above();
    }

    List<Stage> stages() {
        return stages;
    }

    /** All connections; those that share a weight have one colour and, in a convolution, one slant. */
    public Drawing drawing() {
        return new ConnectivityLayout(this, Collections.nCopies(stages.size() + 1, new TreeSet<>()))
                .drawing(describe());
    }

    /**
     * What one output sees: the connections and units that it depends on stand out.
     *
     * @param output unit of the last row
     * @throws IndexOutOfBoundsException if there is no such unit
     */
    public Drawing seenBy(int output) {
        if (output < 0 || output >= top().units()) {
            throw new IndexOutOfBoundsException(
                    "connectivity picture: unit " + output + " lies outside the last row, which has " + top().units());
        }
        List<SortedSet<Integer>> seen = seen(output);
        String words = " Output " + output + " sees " + (seen.get(0).isEmpty() ? "nothing" : inputs(seen.get(0))) + ": "
                + seen.get(0).size() + " of " + input.units() + ".";
        return new ConnectivityLayout(this, seen).drawing(describe() + words);
    }

    private static String inputs(SortedSet<Integer> seen) {
        boolean gaps = seen.last() - seen.first() + 1 != seen.size();
        return gaps ? "inputs " + seen : "inputs " + seen.first() + " to " + seen.last();
    }

    /** For each row, the input first: the units that an output depends on. */
    List<SortedSet<Integer>> seen(int output) {
        List<SortedSet<Integer>> rows = new ArrayList<>();
        rows.add(new TreeSet<>(List.of(output)));
        for (int stage = stages.size() - 1; stage >= 0; stage--) {
            SortedSet<Integer> above = rows.get(rows.size() - 1);
            SortedSet<Integer> below = new TreeSet<>();
            for (Link link : stages.get(stage).links()) {
                if (above.contains(link.to()) && Stage.real(link, row(stage).units())) {
                    below.add(link.from());
                }
            }
            rows.add(below);
        }
        Collections.reverse(rows);
        return rows;
    }

    /** For people: how many connections and weights a layer has. */
    String count(int stage) {
        List<Link> links = stages.get(stage).links();
        int below = row(stage).units();
        long real = links.stream().filter(link -> Stage.real(link, below)).count();
        long toPadding = links.size() - real;
        return Numbers.count((int) real, "connection") + (toPadding == 0 ? "" : " and " + toPadding + " to padding")
                + ", " + Numbers.count(stages.get(stage).weights(), "weight");
    }

    private String describe() {
        StringBuilder text = new StringBuilder("Connectivity: input of " + Numbers.count(input.units(), "unit"));
        for (int stage = 0; stage < stages.size(); stage++) {
            text.append("; ").append(stages.get(stage).title()).append(" to ");
            text.append(Numbers.count(row(stage + 1).units(), "unit"))
                    .append(", ")
                    .append(count(stage));
        }
        return text.append('.').toString();
    }
}
