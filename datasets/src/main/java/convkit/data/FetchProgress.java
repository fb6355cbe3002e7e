package convkit.data;

import java.io.PrintStream;
import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Told how a download goes on. */
interface FetchProgress {

    /** Columns of the bar, fixed: asking the terminal would load native code, about which newer JVMs print warnings. */
    int WIDTH = 79;

    /** A file of {@code total} bytes is coming. */
    void begin(String file, long total);

    /** So many bytes of it are there. */
    void at(long bytes);

    /** It is there, or it failed. */
    void end();

    /** A bar that moves, on a terminal. */
    static FetchProgress bar(PrintStream terminal) {
        return new FetchProgress() {
            private ProgressBar bar;

            @Override
            public void begin(String file, long total) {
                bar = new ProgressBarBuilder()
                        .setTaskName(file)
                        .setInitialMax(total)
                        .setUnit(" kB", 1_000)
                        .setConsumer(new ConsoleProgressBarConsumer(terminal, WIDTH))
                        .build();
            }

            @Override
            public void at(long bytes) {
                bar.stepTo(bytes);
            }

            @Override
            public void end() {
                bar.close();
            }
        };
    }

    /** One line per quarter of a file, for logs and for terminals that cannot move back. */
    static FetchProgress lines(PrintWriter out) {
        return new FetchProgress() {
            private String file;
            private long total;
            private long quarters;

            @Override
            public void begin(String file, long total) {
                this.file = file;
                this.total = total;
                quarters = 0;
            }

            @Override
            public void at(long bytes) {
                if (bytes * 4 / total > quarters) {
                    quarters = bytes * 4 / total;
                    out.println(file + ": " + bytes + " of " + total + " bytes");
                    out.flush();
                }
            }

            @Override
            public void end() {
                out.flush();
            }
        };
    }
}
