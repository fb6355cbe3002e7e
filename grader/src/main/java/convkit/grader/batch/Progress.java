package convkit.grader.batch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Says how far grading is and how long it will still take: a bar on a terminal, a line now and then elsewhere. */
public final class Progress implements AutoCloseable {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private final int exercises;
    private final int submissions;
    private final PrintWriter lines;
    private final LongSupplier nanoTime;
    private final ProgressBar bar;
    private final long begun;

    private long lastLine;
    private int done;
    private int skipped;

    private Progress(int submissions, int exercises, PrintWriter lines, LongSupplier nanoTime, ProgressBar bar) {
        this.submissions = submissions;
        this.exercises = exercises;
        this.lines = lines;
        this.nanoTime = nanoTime;
        this.bar = bar;
        this.begun = nanoTime.getAsLong();
        this.lastLine = begun;
    }

    /**
     * A bar if somebody watches, else lines.
     *
     * @param submissions how many are to be graded
     * @param exercises of each
     * @param lines where lines go
     */
    public static Progress of(int submissions, int exercises, PrintWriter lines) {
        ProgressBar bar = System.console() == null
                ? null
                : new ProgressBarBuilder()
                        .setTaskName("grading")
                        .setInitialMax((long) submissions * exercises)
                        .clearDisplayOnFinish()
                        .build();
        return new Progress(submissions, exercises, lines, System::nanoTime, bar);
    }

    /** Lines, by a clock of choice. */
    static Progress lines(int submissions, int exercises, PrintWriter lines, LongSupplier nanoTime) {
        return new Progress(submissions, exercises, lines, nanoTime, null);
    }

    /** An exercise is graded. */
    synchronized void step() {
        if (bar != null) {
            bar.step();
        }
    }

    /** A submission need not be graded. */
    synchronized void skip() {
        skipped++;
        if (bar != null) {
            bar.maxHint(bar.getMax() - exercises);
        }
    }

    /**
     * A submission is graded and kept.
     *
     * @param steps how many exercises that were: a lone file answers one
     */
    synchronized void finished(int steps) {
        done++;
        if (bar != null) {
            bar.maxHint(bar.getMax() - exercises + steps);
        }
        long now = nanoTime.getAsLong();
        if (bar != null || now - lastLine < BETWEEN_LINES.toNanos()) {
            return;
        }
        lastLine = now;
        int left = submissions - skipped - done;
        lines.println("graded " + (skipped + done) + " of " + submissions + " submissions"
                + (left == 0 ? "" : ", about " + inWords(Duration.ofNanos((now - begun) / done * left)) + " left"));
        lines.flush();
    }

    private static String inWords(Duration time) {
        return time.toMinutes() >= 120
                ? time.toHours() + " h"
                : time.toSeconds() >= 120 ? time.toMinutes() + " min" : Math.max(1, time.toSeconds()) + " s";
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
