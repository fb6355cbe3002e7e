package convkit.nn.io;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.io.ResumableTraining.Outcome;
import convkit.nn.train.TrainingListener;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a training process with a signal that it cannot see (SIGKILL), time after time, until it is let through. */
class KilledTrainingTest {

    private static final int KILLS = 4;

    /** A process may go on for so many steps while it is being killed; then it waits, lest a fast one gets to the end. */
    private static final int STEPS_BEFORE_DEATH = 3;

    @TempDir
    Path folder;

    /** The last epoch that a process said it had saved; −1 for none. */
    private int saved = -1;

    @Test
    void aKilledProcessLosesTheCurrentEpochAtMost() throws Exception {
        Outcome whole = Outcome.uninterrupted(folder.resolve("whole"));
        Path file = folder.resolve("killed");
        SplittableRandom random = new SplittableRandom(3);
        for (int kill = 0; kill < KILLS; kill++) {
            assertThat(finishes(file, 3 + random.nextInt(9))).isFalse();
        }
        assertThat(saved).isBetween(0, ResumableTraining.EPOCHS - 2);
        assertThat(finishes(file, Integer.MAX_VALUE)).isTrue();
        ResumableTraining resumed = new ResumableTraining(file);
        whole.assertSame(Outcome.of(resumed, resumed.run(TrainingListener.silent())));
    }

    /** Runs the training in a process of its own, which is killed after so many lines of its output. */
    private boolean finishes(Path file, int linesToLive) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        // As in this JVM: another rung would round the sums of a convolution differently.
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ResumableTraining.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream leave = process.getOutputStream()) {
            if (linesToLive < Integer.MAX_VALUE) {
                leave.write(new byte[linesToLive + STEPS_BEFORE_DEATH]);
                leave.flush();
                return readOutput(process, linesToLive);
            }
        }
        return readOutput(process, linesToLive);
    }

    private boolean readOutput(Process process, int linesToLive) throws IOException, InterruptedException {
        boolean finished = false;
        int lines = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] words = line.split(" ");
                if (words[0].equals("begins")) {
                    // one more than was reported may be saved: the kill came between the two
                    assertThat(Integer.parseInt(words[1])).isBetween(saved + 1, saved + 2);
                } else if (words[0].equals("saved")) {
                    saved = Integer.parseInt(words[1]);
                }
                finished |= words[0].equals("finished");
                if (++lines == linesToLive) {
                    // through the handle, which leaves the pipe open: what was printed before is read on
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor() == 0).isEqualTo(finished);
        return finished;
    }
}
