package convkit.bench;

import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.Rung;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All who take part in one run, started, and those that could not with the reason. */
final class Cast implements AutoCloseable {

    /** Names of the contenders that are not rungs. */
    static final String PEAK = "OpenBLAS peak";

    /** With the kernels that OpenBLAS has for Intel's AVX-512: on other makes it chooses those for AVX2, which are slower. */
    static final String PEAK_AVX512 = "OpenBLAS peak, AVX-512";

    static final String SAME_SIZE = "OpenBLAS same size";
    static final String PYTORCH = "PyTorch";
    static final String DEEPLEARNING4J = "Deeplearning4j";
    static final String AUTO = "auto";
    static final String NAIVE = "naive";

    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    private final BenchOptions options;
    private final PrintWriter out;
    private final Path logs;
    private final List<Contender> rungs = new ArrayList<>();
    private final Map<String, Contender> others = new HashMap<>();
    private final List<String> absentPeers = new ArrayList<>();
    private int started;

    /** @param home top folder of the kit, whose {@code .kit/} takes what is installed and logged */
    Cast(BenchOptions options, Path home, PrintWriter out) throws IOException {
        this.options = options;
        this.out = out;
        this.logs = Files.createDirectories(home.resolve(".kit/logs/bench"));
    }

    /** Starts the rungs of the ladder, and {@code auto} if wanted. */
    Cast withRungs(boolean auto, String... flags) throws IOException {
        for (Rung rung : ConvBackend.rungs()) {
            if (options.wants(rung.name())) {
                addRung(rung.name(), flags);
            }
        }
        if (auto) {
            addRung(AUTO, flags);
        }
        return this;
    }

    /** Starts the rung {@code naive} and its loops in other orders, each on one thread. */
    Cast withOrders() throws IOException, ContenderException {
        rungs.add(rung(NAIVE, 1));
        for (LoopOrder order : LoopOrder.values()) {
            List<String> command = jvm(NAIVE, 1, "-D" + LoopOrder.PROPERTY + "=" + order.name());
            rungs.add(start(order.title(), command, variables(1), "rung"));
        }
        return this;
    }

    private void addRung(String name, String... flags) throws IOException {
        try {
            rungs.add(rung(name, options.threads(), flags));
        } catch (ContenderException e) {
            say("not here: " + e.getMessage().replaceFirst("^.*?Exception: backend: ", ""));
        }
    }

    /** Starts one rung, not to be listed with the others. */
    Contender rung(String name, int threads, String... flags) throws IOException, ContenderException {
        return start(name, jvm(name, threads, flags), variables(threads), "rung");
    }

    /** Starts OpenBLAS under each of its names. */
    Cast withOpenBlas() {
        Stream.of(PEAK, PEAK_AVX512, SAME_SIZE)
                .filter(name -> !name.equals(PEAK_AVX512) || Machine.hasInstructions("avx512f"))
                .forEach(name -> add(name, () -> openBlas(name, options.threads())));
        return this;
    }

    Contender openBlas(String name, int threads) throws IOException, ContenderException {
        Map<String, String> variables = new HashMap<>(variables(threads));
        if (name.equals(PEAK_AVX512)) {
            variables.put("OPENBLAS_CORETYPE", "SkylakeX");
        }
        return start(name, jvm(AUTO, threads), variables, "openblas " + threads);
    }

    /** Installs and starts the peers, if they were asked for. */
    Cast withPeers(Path home) {
        if (!options.peers()) {
            return this;
        }
        Peers peers = new Peers(home, logs, out);
        Map<String, String> variables = variables(options.threads());
        String hello = "hello " + options.threads();
        boolean torch = add(PYTORCH, () -> start(PYTORCH, peers.torch(), variables, hello));
        boolean dl4j =
                add(DEEPLEARNING4J, () -> start(DEEPLEARNING4J, peers.dl4j(options.threads()), variables, hello));
        if (!torch) {
            absentPeers.add(PYTORCH);
        }
        if (!dl4j) {
            absentPeers.add(DEEPLEARNING4J);
        }
        return this;
    }

    private boolean add(String name, Starter starter) {
        try {
            others.put(name, starter.start());
            return true;
        } catch (ContenderException | IOException e) {
            say("not here: " + name + ": " + e.getMessage());
            return false;
        }
    }

    private interface Starter {
        Contender start() throws IOException, ContenderException;
    }

    private Contender start(String name, List<String> command, Map<String, String> variables, String hello)
            throws IOException, ContenderException {
        File log =
                logs.resolve(started++ + "-" + name.replace(' ', '-') + ".log").toFile();
        List<String> flags = command.stream()
                .filter(word -> word.startsWith("-") && !word.equals("-cp"))
                .toList();
        Contender contender = new Contender(name, flags, command, variables, log);
        try {
            contender.greet(hello);
            return contender;
        } catch (ContenderException e) {
            contender.close();
            throw e;
        }
    }

    private static List<String> jvm(String rung, int threads, String... more) {
        Stream<String> vector = ModuleFinder.ofSystem().find(VECTOR_MODULE).isPresent()
                ? Stream.of("--add-modules=" + VECTOR_MODULE)
                : Stream.empty();
        List<String> flags = Stream.concat(
                        vector,
                        Stream.of(
                                "-XX:ActiveProcessorCount=" + threads,
                                "-Dconvkit.threads=" + threads,
                                "-Dconvkit.backend=" + rung,
                                "-Djmh.ignoreLock=true"))
                .toList();
        List<String> command = new ArrayList<>(List.of(Peers.javaProgram()));
        command.addAll(flags);
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Worker.class.getName()));
        return command;
    }

    /** How native libraries are told the number of threads. */
    private static Map<String, String> variables(int threads) {
        String count = Integer.toString(threads);
        return Map.of("OMP_NUM_THREADS", count, "OPENBLAS_NUM_THREADS", count, "MKL_NUM_THREADS", count);
    }

    /** The rungs that run here, slowest first; {@code auto} last. */
    List<Contender> rungs() {
        return rungs;
    }

    /** OpenBLAS or a peer, or null if it is not there. */
    Contender other(String name) {
        return others.get(name);
    }

    /** Peers that were asked for and could not be had. */
    List<String> absentPeers() {
        return absentPeers;
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void close() {
        rungs.forEach(Contender::close);
        others.values().forEach(Contender::close);
    }
}
