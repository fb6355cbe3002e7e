package convkit.notebook;

import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import convkit.notebook.NetworkDiagram.Block;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the boxes and arrows of a {@link NetworkDiagram} lie. Each box has a storey, one below all that it reads, and a lane:
 * that of the box it reads, or, for the second and later branches, the next one to the right that is free. An arrow that would
 * run through boxes goes round them on a track at their right.
 */
final class DiagramLayout {

    private static final double MARGIN = 16;
    private static final double LINE = 15;
    private static final double GAP = 34;
    private static final double TRACK = 12;
    private static final double CHARACTER = 6.7;
    private static final double JOIN = 26;

    /** An arrow on a track. */
    private record Detour(int from, int to, int lane, int track) {}

    private final List<Block> blocks;
    private final int[] storey;
    private final int[] lane;
    private final List<Detour> detours = new ArrayList<>();
    private final double boxWidth;
    private final double[] top;
    private final double[] height;
    private int lanes = 1;
    private int tracks;

    DiagramLayout(List<Block> blocks) {
        this.blocks = blocks;
        this.storey = new int[blocks.size()];
        this.lane = new int[blocks.size()];
        for (int b = 0; b < blocks.size(); b++) {
            place(b);
        }
        int storeys = storey[blocks.size() - 1] + 1;
        for (int s : storey) {
            storeys = Math.max(storeys, s + 1);
        }
        height = new double[storeys];
        int longest = 34;
        for (int b = 0; b < blocks.size(); b++) {
            height[storey[b]] = Math.max(height[storey[b]], boxHeight(blocks.get(b)));
            for (String line : blocks.get(b).lines()) {
                longest = Math.max(longest, line.length());
            }
            detour(b);
        }
        boxWidth = Math.min(46, longest) * CHARACTER + 20;
        top = new double[storeys];
        top[0] = MARGIN;
        for (int s = 1; s < storeys; s++) {
            top[s] = top[s - 1] + height[s - 1] + GAP;
        }
    }

    // ---- places -----------------------------------------------------------------------------------------------

    private void place(int b) {
        List<Integer> inputs = blocks.get(b).inputs();
        if (inputs.isEmpty()) {
            return;
        }
        int leftmost = Integer.MAX_VALUE;
        for (int input : inputs) {
            storey[b] = Math.max(storey[b], storey[input] + 1);
            leftmost = Math.min(leftmost, lane[input]);
        }
        int wanted = leftmost;
        while (taken(wanted, storey[b], storey[b], b)) {
            wanted++;
        }
        lane[b] = wanted;
        lanes = Math.max(lanes, wanted + 1);
    }

    /** Whether one of the first boxes lies in a lane between two storeys, both included. */
    private boolean taken(int wanted, int from, int to, int boxes) {
        for (int b = 0; b < boxes; b++) {
            if (lane[b] == wanted && storey[b] >= from && storey[b] <= to) {
                return true;
            }
        }
        return false;
    }

    /** Finds a track for each arrow to this box that cannot go straight down. */
    private void detour(int b) {
        for (int input : blocks.get(b).inputs()) {
            if (straight(input, b)) {
                continue;
            }
            int right = 0;
            for (int other = 0; other < blocks.size(); other++) {
                boolean between = storey[other] > storey[input] && storey[other] < storey[b];
                right = between ? Math.max(right, lane[other]) : right;
            }
            int track = 0;
            while (busy(right, track, storey[input], storey[b])) {
                track++;
            }
            detours.add(new Detour(input, b, right, track));
            tracks = Math.max(tracks, track + 1);
        }
    }

    private boolean straight(int from, int to) {
        return !taken(lane[from], storey[from] + 1, storey[to] - 1, blocks.size());
    }

    private boolean busy(int atLane, int track, int from, int to) {
        return detours.stream()
                .anyMatch(other -> other.lane() == atLane
                        && other.track() == track
                        && storey[other.from()] < to
                        && storey[other.to()] > from);
    }

    private static double boxHeight(Block block) {
        if (block.joins()) {
            return JOIN;
        }
        return block.inputs().isEmpty() ? 30 : 27 + block.lines().size() * LINE;
    }

    private double pitch() {
        return boxWidth + 28 + tracks * TRACK;
    }

    private double left(int b) {
        return MARGIN + lane[b] * pitch();
    }

    private double centre(int b) {
        return left(b) + boxWidth / 2;
    }

    private double upper(int b) {
        return top[storey[b]];
    }

    private double lower(int b) {
        return upper(b) + boxHeight(blocks.get(b));
    }

    Drawing drawing(String text) {
        double width = Math.max(MARGIN + lanes * pitch(), 300);
        double bottom = top[top.length - 1] + height[height.length - 1] + MARGIN;
        return new Drawing(width, bottom, text, this::paint);
    }

    // ---- drawing ----------------------------------------------------------------------------------------------

    private void paint(Canvas canvas) {
        for (int b = 0; b < blocks.size(); b++) {
            for (int input : blocks.get(b).inputs()) {
                if (straight(input, b)) {
                    paintStraight(canvas, input, b);
                }
            }
        }
        detours.forEach(detour -> paintDetour(canvas, detour));
        for (int b = 0; b < blocks.size(); b++) {
            if (blocks.get(b).joins()) {
                paintJoin(canvas, b);
            } else {
                paintBox(canvas, b);
            }
        }
    }

    private void paintStraight(Canvas canvas, int from, int to) {
        double turn = turn(to);
        line(canvas, centre(from), lower(from), centre(from), turn);
        line(canvas, centre(from), turn, centre(to), turn);
        arrow(canvas, centre(to), turn, upper(to));
    }

    /** Where arrows turn towards a box. Arrows to two boxes that join others must not lie on one another. */
    private double turn(int to) {
        int others = 0;
        for (int b = 0; b < to; b++) {
            others += blocks.get(b).joins() && storey[b] == storey[to] ? 1 : 0;
        }
        return upper(to) - GAP / 2 + (blocks.get(to).joins() ? Math.min(1, others) * GAP / 5 : 0);
    }

    private void paintDetour(Canvas canvas, Detour detour) {
        double x = MARGIN + detour.lane() * pitch() + boxWidth + 12 + detour.track() * TRACK;
        double leave = top[storey[detour.from()]] + height[storey[detour.from()]] + GAP / 4;
        double turn = turn(detour.to());
        line(canvas, centre(detour.from()), lower(detour.from()), centre(detour.from()), leave);
        line(canvas, centre(detour.from()), leave, x, leave);
        line(canvas, x, leave, x, turn);
        line(canvas, x, turn, centre(detour.to()), turn);
        arrow(canvas, centre(detour.to()), turn, upper(detour.to()));
    }

    private static void line(Canvas canvas, double x1, double y1, double x2, double y2) {
        if (x1 != x2 || y1 != y2) {
            canvas.line(x1, y1, x2, y2, Style.MUTED, 1.4);
        }
    }

    private static void arrow(Canvas canvas, double x, double from, double to) {
        line(canvas, x, from, x, to - 5);
        Path2D head = new Path2D.Double();
        head.moveTo(x - 4, to - 7);
        head.lineTo(x + 4, to - 7);
        head.lineTo(x, to);
        head.closePath();
        canvas.shape(head, new Box(Style.MUTED, null, 0, false));
    }

    private void paintJoin(Canvas canvas, int b) {
        String words = blocks.get(b).lines().get(0);
        double width = Math.min(boxWidth, words.length() * CHARACTER + 26);
        canvas.box(centre(b) - width / 2, upper(b), width, JOIN, Box.marked(Style.RESULT));
        canvas.text(
                words, centre(b), upper(b) + JOIN / 2, Label.CENTRED.size(11.5).heavy());
        Label label = Label.SMALL.align(Align.START);
        canvas.text(blocks.get(b).shape(), centre(b) + width / 2 + 7, upper(b) + JOIN / 2 + 7, label);
    }

    private void paintBox(Canvas canvas, int b) {
        Block block = blocks.get(b);
        canvas.box(left(b), upper(b), boxWidth, boxHeight(block), Box.plain(fill(block)));
        double x = left(b) + 9;
        double right = left(b) + boxWidth - 9;
        double y = upper(b) + 15;
        Label label = Label.LEFT.size(11.5);
        Label note = Label.SMALL.size(10);
        if (block.inputs().isEmpty()) {
            canvas.text("input", x, y, label.heavy());
            canvas.text(block.shape(), right, y, label.align(Align.END));
            return;
        }
        for (String line : block.lines()) {
            double size = Math.min(11.5, 11.5 * (boxWidth - 18) / (line.length() * CHARACTER));
            canvas.text(line, x, y, (line.startsWith("+ ") ? label : label.heavy()).size(size));
            y += LINE;
        }
        canvas.text(block.shape(), right, y + 1, note.color(Style.INK).align(Align.END));
        canvas.text(note(block), x, y + 1, note.align(Align.START));
    }

    /** The path and the number of parameters. If there is no room for both, the end of a path says more than its beginning. */
    private String note(Block block) {
        long parameters = block.node().parameters();
        String count = parameters == 0 ? "" : Numbers.grouped(parameters) + " parameters";
        String path = block.node().path();
        int room = (int) ((boxWidth - 26) / 6.2) - block.shape().length() - count.length() - 3;
        if (path.length() > room) {
            path = room < 4 ? "" : "…" + path.substring(path.length() - room + 1);
        }
        return path + (path.isEmpty() || count.isEmpty() ? "" : " · ") + count;
    }

    private static Color fill(Block block) {
        String name = block.inputs().isEmpty() ? "" : block.node().layer().describe();
        if (name.contains("Conv")) {
            return Style.KERNEL;
        }
        if (name.startsWith("Linear")) {
            return Style.WINDOW;
        }
        return name.contains("Pool") ? Style.FAINT : Style.PAPER;
    }
}
