package convkit.notebook;

import convkit.nn.conv.ConvGeometry;
import convkit.notebook.Canvas.Align;
import convkit.notebook.Canvas.Box;
import convkit.notebook.Canvas.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The rungs of a {@link KernelLadder} as lines of GFLOP/s, in powers of ten; of a rung that could not run, the reason. */
final class LadderPicture {

    private static final double MARGIN = 16;
    private static final double LEFT = 116;
    private static final double TOP = 56;
    private static final double WIDTH = 420;
    private static final double RIGHT = 190;
    private static final double ROW = 44;
    private static final int CHARACTERS_PER_LINE = 84;
    /** Powers of ten of GFLOP/s. */
    private static final int LEAST = -1;

    private static final int MOST = 4;

    private final ConvGeometry work;
    private final List<KernelLadder.Step> steps;

    LadderPicture(ConvGeometry work, List<KernelLadder.Step> steps) {
        this.work = work;
        this.steps = steps;
    }

    Drawing drawing() {
        double height = TOP + Math.max(1, steps.size()) * ROW + 34;
        return new Drawing(LEFT + WIDTH + RIGHT, height, describe(), this::paint);
    }

    private void paint(Canvas canvas) {
        canvas.text(KernelLadder.title(work), MARGIN, MARGIN + 8, Label.LEFT.size(12));
        double bottom = TOP + Math.max(1, steps.size()) * ROW;
        for (int power = LEAST; power <= MOST; power++) {
            double x = x(Math.pow(10, power));
            canvas.line(x, TOP - 8, x, bottom, new java.awt.Color(0xDDDDDD), Style.THIN);
            canvas.text(Numbers.brief(Math.pow(10, power)), x, bottom + 12, Label.SMALL);
        }
        canvas.text("GFLOP/s", LEFT + WIDTH + 30, bottom + 12, Label.SMALL.align(Align.START));
        if (steps.isEmpty()) {
            canvas.text("measuring …", LEFT + 10, TOP + ROW / 2, Label.LEFT.color(Style.MUTED));
        }
        for (int i = 0; i < steps.size(); i++) {
            paint(canvas, steps.get(i), TOP + (i + 0.5) * ROW);
        }
    }

    private void paint(Canvas canvas, KernelLadder.Step step, double y) {
        canvas.text(step.name(), LEFT - 12, y, Label.LEFT.heavy().align(Align.END));
        if (!step.ran()) {
            List<String> lines = wrapped("not here: " + step.obstacle());
            double line = y - 6.5 * (lines.size() - 1);
            for (String text : lines) {
                canvas.text(text, LEFT + 8, line, Label.SMALL.align(Align.START));
                line += 13;
            }
            return;
        }
        double speed = KernelLadder.gigaflops(work, step);
        double x = x(speed);
        canvas.line(LEFT, y, x, y, Style.BLUE, 5);
        canvas.circle(x, y, 6, new Box(Style.BLUE, Style.PAPER, 1, false));
        String words = String.format(Locale.ROOT, "%.3g · %s", speed, time(step.seconds()));
        canvas.text(words, x + 13, y - (step.note().isEmpty() ? 0 : 7), Label.LEFT.size(12));
        if (!step.note().isEmpty()) {
            canvas.text(step.note(), x + 13, y + 8, Label.SMALL.size(9.5).align(Align.START));
        }
    }

    /** In the unit in which it is easiest to read. */
    private static String time(double seconds) {
        if (seconds >= 1) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        return seconds >= 1e-3
                ? String.format(Locale.ROOT, "%.3g ms", 1e3 * seconds)
                : String.format(Locale.ROOT, "%.3g µs", 1e6 * seconds);
    }

    private static double x(double speed) {
        double place = (Math.log10(speed) - LEAST) / (MOST - LEAST);
        return LEFT + WIDTH * Math.max(0, Math.min(1, place));
    }

    /** At most three lines. */
    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringJoiner line = new StringJoiner(" ");
        for (String word : text.split(" ")) {
            if (line.length() > 0 && line.length() + word.length() >= CHARACTERS_PER_LINE) {
                lines.add(line.toString());
                line = new StringJoiner(" ");
            }
            line.add(word);
        }
        lines.add(line.toString());
        return lines.size() <= 3 ? lines : List.of(lines.get(0), lines.get(1), lines.get(2) + " …");
    }

    private String describe() {
        StringBuilder text = new StringBuilder(KernelLadder.title(work));
        for (KernelLadder.Step step : steps) {
            text.append("; ").append(step.name());
            if (step.ran()) {
                text.append(String.format(Locale.ROOT, " %.3g GFLOP/s", KernelLadder.gigaflops(work, step)));
                text.append(step.note().isEmpty() ? "" : " on " + step.note());
            } else {
                text.append(" cannot run here, ").append(step.obstacle());
            }
        }
        return text.append('.').toString();
    }
}
