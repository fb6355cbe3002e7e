package convkit.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One of those who are compared, in a process of its own: none shares a compiler's profile, a thread pool or a class path
 * with another, and repetitions can interleave. Speaks the protocol of {@link Worker}.
 */
final class Contender implements AutoCloseable {

    private static final int PATIENCE_MINUTES = 30;
    private static final String END = "end";

    private final String name;
    private final String flags;
    private final File log;
    private final Process process;
    private final PrintWriter out;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private String version = "";

    /**
     * Starts the process.
     *
     * @param flags what tables say about how it was started
     * @param log takes what it writes to standard error
     */
    Contender(String name, List<String> flags, List<String> command, Map<String, String> variables, File log)
            throws IOException {
        this.name = name;
        this.flags = String.join(" ", flags);
        this.log = log;
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log);
        builder.environment().putAll(variables);
        process = builder.start();
        out = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        Thread reader = new Thread(this::read, "answers of " + name);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answers.add(line);
            }
        } catch (IOException e) {
            // The process has ended, which is what the next line says.
        }
        answers.add(END);
    }

    String name() {
        return name;
    }

    String version() {
        return version;
    }

    String flags() {
        return flags;
    }

    /** Waits until it has started, and learns its version. */
    void greet(String hello) throws ContenderException {
        version = prepare(hello);
    }

    /** @return what follows {@code ready} */
    String prepare(String command) throws ContenderException {
        return ask(command, "ready");
    }

    /** Runs what was prepared for about this long and gives nanoseconds per call. */
    double run(int millis) throws ContenderException {
        return Double.parseDouble(ask("run " + millis, "value"));
    }

    /** @return what follows the expected word */
    String ask(String command, String expected) throws ContenderException {
        out.println(command);
        String answer;
        try {
            answer = answers.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContenderException(name + ": interrupted");
        }
        if (answer == null) {
            throw new ContenderException(name + " did not answer within " + PATIENCE_MINUTES + " minutes; see " + log);
        }
        if (answer.equals(END)) {
            answers.add(END);
            throw new ContenderException(name + " has ended by itself; its last words are in " + log);
        }
        if (answer.equals(expected) || answer.startsWith(expected + " ")) {
            return answer.substring(expected.length()).strip();
        }
        throw new ContenderException(name + ": " + answer.replaceFirst("^error ", ""));
    }

    /** Ends the process, and waits for it: the next one is not to share the processors with it. */
    @Override
    public void close() {
        out.close();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
