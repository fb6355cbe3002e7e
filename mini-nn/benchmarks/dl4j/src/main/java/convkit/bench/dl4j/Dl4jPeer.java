package convkit.bench.dl4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j as a contender of {@code ./kit bench}: speaks the line protocol of convkit.bench.Worker. */
public final class Dl4jPeer {

    private static final String ABOUT = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";

    private ConvCall call;
    private Training training;

    private Dl4jPeer() {}

    /** Answers until standard input ends. What libraries print goes to standard error. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Dl4jPeer peer = new Dl4jPeer();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answers.println(peer.answer(line));
            answers.flush();
        }
        System.exit(0);
    }

    private String answer(String line) {
        try {
            String[] words = line.split(" ");
            return obey(words[0], Arrays.copyOfRange(words, 1, words.length));
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            return "error " + String.valueOf(e).replace('\n', ' ');
        }
    }

    private String obey(String command, String[] words) throws IOException {
        return switch (command) {
            case "hello" -> {
                Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
                yield "ready " + version();
            }
            case "conv" -> {
                call = new ConvCall(Arrays.copyOf(words, 11), words[11]);
                training = null;
                timed(call, Integer.parseInt(words[12]));
                yield "ready";
            }
            case "train" -> {
                int batch = Integer.parseInt(words[2]);
                training = new Training(words[0], Path.of(words[1]), batch, Double.parseDouble(words[3]));
                yield "ready " + training.firstLoss();
            }
            case "run" -> "value " + run(Integer.parseInt(words[0]));
            case "steps" -> "value " + training.steps(Integer.parseInt(words[0]));
            case "accuracy" -> "value " + training.accuracy();
            default -> throw new IllegalArgumentException("a worker does not know " + command);
        };
    }

    private static String version() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = ComputationGraph.class.getResourceAsStream(ABOUT)) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private double run(int millis) {
        if (training != null) {
            return timed(() -> training.steps(1), millis);
        }
        timed(call, millis / 4);
        return timed(call, millis);
    }

    /** Nanoseconds per call over about this long, at least one call. */
    private static double timed(Runnable call, int millis) {
        int calls = 0;
        long start = System.nanoTime();
        long passed;
        do {
            call.run();
            calls++;
            passed = System.nanoTime() - start;
        } while (passed < millis * 1_000_000L);
        return passed / (double) calls;
    }
}
