package convkit.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Puts the peers on this machine, under {@code .kit/} and {@code target/}, and says how they are started. */
final class Peers {

    /** PyTorch's own index: builds without the libraries for graphics cards, a tenth of the size. */
    private static final String CPU_INDEX = "https://download.pytorch.org/whl/cpu";

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Path home;
    private final Path sources;
    private final Path logs;
    private final PrintWriter out;

    /** @param home top folder of the kit */
    Peers(Path home, Path logs, PrintWriter out) {
        this.home = home;
        this.sources = home.resolve("mini-nn/benchmarks");
        this.logs = logs;
        this.out = out;
    }

    static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The command that starts PyTorch, in a virtual environment of its own. */
    List<String> torch() throws IOException, ContenderException {
        Path folder = home.resolve(".kit/bench-torch");
        Path requirements = sources.resolve("peers/requirements.txt");
        String python =
                folder.resolve(WINDOWS ? "Scripts/python.exe" : "bin/python").toString();
        Path stamp = folder.resolve("installed");
        if (!Files.exists(stamp) || Files.mismatch(stamp, requirements) >= 0) {
            say("PyTorch: installing it into .kit/bench-torch (once)");
            String base = System.getProperty("convkit.python", WINDOWS ? "python" : "python3");
            run("PyTorch", List.of(base, "-m", "venv", "--clear", folder.toString()), "torch-venv.log");
            installTorch(python, requirements);
            Files.copy(requirements, stamp);
        }
        return List.of(python, sources.resolve("peers/torch_peer.py").toString());
    }

    private void installTorch(String python, Path requirements) throws IOException, ContenderException {
        List<String> install = List.of(
                python, "-m", "pip", "install", "--no-input", "--disable-pip-version-check", "--progress-bar=off");
        List<String> wanted = List.of("-r", requirements.toString());
        List<String> cpuOnly = new ArrayList<>(install);
        cpuOnly.addAll(List.of("--retries=1", "--timeout=20", "--no-cache-dir", "--index-url=" + CPU_INDEX));
        cpuOnly.addAll(wanted);
        try {
            run("PyTorch", cpuOnly, "torch-cpu.log");
        } catch (ContenderException e) {
            say("PyTorch: no build for the processor alone (" + CPU_INDEX
                    + " has none for this machine or does not answer);"
                    + " taking the usual one, which on Linux brings 3 GB of libraries that are not used here");
            List<String> usual = new ArrayList<>(install);
            usual.addAll(wanted);
            run("PyTorch", usual, "torch-usual.log");
        }
    }

    /** The command that starts Deeplearning4j, on a class path of its own. */
    List<String> dl4j(int threads) throws IOException, ContenderException {
        String classifier = "linux-x86_64-onednn-" + (Machine.hasInstructions("avx512f") ? "avx512" : "avx2");
        say("Deeplearning4j: building its class path (the first time it downloads 170 MB)");
        List<String> build = new ArrayList<>(WINDOWS ? List.of("cmd", "/c", "mvnw.cmd") : List.of("sh", "mvnw"));
        build.addAll(List.of("-B", "-ntp", "-Pbench-dl4j", "-pl", "mini-nn/benchmarks/dl4j", "package"));
        build.addAll(List.of("-DskipTests", "-Dspotless.check.skip=true", "-Djacoco.skip=true"));
        build.add("-Dnd4j.classifier=" + classifier);
        run("Deeplearning4j", build, "dl4j-build.log");
        Path target = sources.resolve("dl4j/target");
        String classPath =
                target.resolve("classes") + File.pathSeparator + target.resolve("libs") + File.separator + "*";
        return List.of(
                javaProgram(), "-XX:ActiveProcessorCount=" + threads, "-cp", classPath, "convkit.bench.dl4j.Dl4jPeer");
    }

    private void run(String peer, List<String> command, String logName) throws IOException, ContenderException {
        Path log = logs.resolve(logName);
        Predicate<String> shown = line -> line.matches("(Downloading|Installing|ERROR|\\[ERROR]).{3,}");
        Process process = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
                if (shown.test(line.strip())) {
                    say("  " + line.strip());
                }
            }
        }
        Files.write(log, lines);
        try {
            if (process.waitFor() != 0) {
                throw new ContenderException("it could not be installed: " + peer + "'s set-up failed; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new ContenderException(peer + ": interrupted");
        }
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
