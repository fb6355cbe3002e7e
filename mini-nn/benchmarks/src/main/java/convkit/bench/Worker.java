package convkit.bench;

import convkit.nn.conv.ConvBackend;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * The other end of a {@link Contender}: a process with one rung, or with OpenBLAS, that prepares and runs what it is told.
 * One line in, one line out:
 *
 * <pre>
 * rung                                     → ready VERSION
 * openblas THREADS                         → ready VERSION
 * conv GEOMETRY DIRECTION WARM_UP_MILLIS   → ready
 * sgemm M N K WARM_UP_MILLIS               → ready
 * train MODEL FOLDER BATCH RATE            → ready LOSS_OF_THE_FIRST_BATCH
 * run MILLIS                               → value NANOSECONDS_PER_CALL
 * steps N                                  → value NANOSECONDS
 * accuracy                                 → value FRACTION
 * memory STEPS                             → value BYTES_PER_STEP FULLEST_HEAP RESIDENT
 * profile MILLIS                           → value METHOD SHARE METHOD SHARE …
 * </pre>
 *
 * or {@code error REASON}. The peers understand those of these lines that concern them.
 */
public final class Worker {

    private Task task;
    private TrainTask training;

    Worker() {}

    /** Answers until standard input ends. What libraries print goes to standard error. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Worker worker = new Worker();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answers.println(worker.answer(line));
            answers.flush();
        }
        // A library's threads must not keep the process alive.
        System.exit(0);
    }

    String answer(String line) {
        try {
            String[] words = line.split(" ");
            return obey(words[0], Arrays.copyOfRange(words, 1, words.length));
        } catch (Exception | LinkageError | OutOfMemoryError e) {
            e.printStackTrace();
            return "error " + String.valueOf(e).replace('\n', ' ');
        }
    }

    private String obey(String command, String[] words) throws Exception {
        return switch (command) {
            case "rung" -> "ready " + ConvBackend.byDefault().name();
            case "openblas" -> "ready " + SgemmKernel.load(Integer.parseInt(words[0]));
            case "conv" -> {
                String geometry = String.join(" ", Arrays.copyOf(words, 11));
                task = new JmhTask(ConvKernel.class, Map.of("geometry", geometry, "direction", words[11]), words[12]);
                yield "ready";
            }
            case "sgemm" -> {
                Map<String, String> sizes = Map.of("m", words[0], "n", words[1], "k", words[2]);
                task = new JmhTask(SgemmKernel.class, sizes, words[3]);
                yield "ready";
            }
            case "train" -> {
                int batch = Integer.parseInt(words[2]);
                training = new TrainTask(words[0], Path.of(words[1]), batch, Double.parseDouble(words[3]));
                task = training;
                yield "ready " + training.firstLoss();
            }
            case "run" -> "value " + task.run(Integer.parseInt(words[0]));
            case "steps" -> "value " + training.steps(Integer.parseInt(words[0]));
            case "accuracy" -> "value " + training.accuracy();
            case "memory" -> "value " + new MemoryProbe().measure(training, Integer.parseInt(words[0]));
            case "profile" -> "value " + Profiler.shares(task, Integer.parseInt(words[0]));
            default -> throw new IllegalArgumentException("bench: a worker does not know " + command);
        };
    }
}
