package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import convkit.exercises.Exercises;
import convkit.exercises.wire.Limits;
import convkit.grader.child.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {

    @Test
    void theSandboxHoldsAndWithoutOneTheProbeSeesEverything() throws IOException {
        Sandbox sandbox = TestSandbox.get();
        SandboxProbe.Verdict verdict = SandboxProbe.check(Sandbox.installed());
        assertThat(verdict.inForce()).isEqualTo(sandbox.protects());
        if (verdict.inForce()) {
            assertThat(verdict.sandbox().level()).isEqualTo(sandbox.level());
            assertThat(verdict.line())
                    .isEqualTo("sandbox: " + sandbox.level() + ", tested: no network, none of your files, none of your"
                            + " processes, empty environment");
        }
        // The probe is no rubber stamp: the same attempts succeed where nothing holds them.
        try (ChildProcesses open = new ChildProcesses(Sandbox.none(), List.of())) {
            assertThat(SandboxProbe.breaches(open, List.of(open.folder())))
                    .contains("files outside can be seen", "a server on this machine can be reached")
                    .contains("files outside can be written");
        }
    }

    @Test
    void whoAsksForTooMuchIsRefusedOrEnded() {
        Sandbox sandbox = TestSandbox.get();
        assumeTrue(sandbox instanceof Bubblewrap, "needs bubblewrap");
        List<SandboxProbe.Finding> findings = SandboxProbe.findings(sandbox);
        assertThat(findings).allMatch(SandboxProbe.Finding::held);
        assertThat(findings.stream().map(SandboxProbe.Finding::line))
                .containsExactly(
                        "reach: network, home folder, files, processes, environment: nothing was reached",
                        "too much: 1024 threads were asked for: the process started more than 256 threads and processes",
                        "too much: 1536 MiB outside the heap were asked for: the process took more than 768 MiB of memory",
                        "too much: 256 MiB on disk were asked for, 64 were given");
    }

    @Test
    void thePageNamesTheLimits() throws IOException {
        ResourceLimits limits = ResourceLimits.STANDARD;
        assertThat(Files.readString(Path.of("../docs/grading-security.md")))
                .contains("| Java heap | " + ResourceLimits.HEAP_MEBIBYTES + " MiB |")
                .contains("submission together | " + limits.memoryMebibytes() + " MiB |")
                .contains("| address space of one process | " + limits.addressSpaceMebibytes() + " MiB |")
                .contains("| threads and processes of a submission together | " + limits.tasks() + " |")
                .contains("| `/tmp` | " + limits.temporaryMebibytes() + " MiB |")
                .contains("| open files of one process | " + limits.openFiles() + " |")
                .contains("| processor time of one process | " + limits.cpuSeconds() + " s |")
                .contains("| one value that crosses the border | " + (Limits.STANDARD.maxBytes() >> 20) + " MiB |")
                .contains("| time of one compilation | " + SourceCompiler.LIMIT.toSeconds() + " s |");
    }

    @Test
    void whoUsesUpTheProcessorTimeIsEnded() throws IOException {
        assumeTrue(TestSandbox.get() instanceof Bubblewrap, "needs bubblewrap");
        Bubblewrap installed = (Bubblewrap) TestSandbox.get();
        Sandbox brief = new Bubblewrap(
                installed.program(), installed.prlimit(), new ResourceLimits(768, 3_072, 256, 64, 128, 1));
        try (ChildProcesses processes = new ChildProcesses(brief, List.of());
                ChildProcess child = processes.start()) {
            assertThatThrownBy(() -> {
                        while (true) {
                            child.exchange(Frame.HELLO, null, null, Duration.ofSeconds(30));
                        }
                    })
                    .hasMessage("the process used up its 1 s of processor time");
        }
    }

    @Test
    void aMissingSandboxIsSaidWithTheRemedy() {
        SandboxProbe.Verdict verdict = SandboxProbe.check(List.of());
        assertThat(verdict.inForce()).isFalse();
        assertThat(verdict.line())
                .isEqualTo("sandbox: none, because neither bubblewrap with prlimit nor podman nor docker is installed"
                        + " here; install bubblewrap (Debian, Ubuntu: sudo apt install bubblewrap), or give"
                        + " --trust-submissions to run code that you trust without a sandbox");
    }

    /** Files that can be executed and do nothing. */
    private static Map<String, String> installed(Path bin, String... programs) throws IOException {
        for (String program : programs) {
            assertThat(Files.createFile(bin.resolve(program)).toFile().setExecutable(true))
                    .isTrue();
        }
        return Map.of("PATH", bin.toString());
    }

    private static Sandbox script(Path bin, String text) throws IOException {
        Path program = Files.writeString(bin.resolve("bwrap"), "#!/bin/sh\n" + text);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return Sandbox.installed("Linux", installed(bin, "prlimit")).get(0);
    }

    @Test
    void theStrongestComesFirst(@TempDir Path bin, @TempDir Path other) throws IOException {
        Map<String, String> environment = installed(bin, "bwrap", "prlimit", "podman", "docker");
        assertThat(Sandbox.installed("Linux", environment))
                .extracting(Sandbox::level)
                .containsExactly("bubblewrap", "podman", "docker");
        assertThat(Sandbox.installed("Mac OS X", environment))
                .extracting(Sandbox::level)
                .containsExactly("podman", "docker");
        assertThat(Sandbox.installed("Linux", installed(other, "bwrap"))).isEmpty();
        assertThat(Sandbox.installed("Linux", Map.of())).isEmpty();
        assertThat(Sandbox.installed("Linux", environment)).allMatch(Sandbox::protects);
        assertThat(Sandbox.none().protects()).isFalse();
    }

    @Test
    void bubblewrapShowsTheChildNothingButTheJdkAndOneJar(@TempDir Path bin) throws IOException {
        Path jar = Path.of("/somewhere/private/child.jar");
        Sandbox sandbox =
                Sandbox.installed("Linux", installed(bin, "bwrap", "prlimit")).get(0);
        Launch launch = sandbox.launch(List.of("-Xmx1m"), jar, "Main");
        assertThat(launch.ownEnvironment()).isFalse();
        assertThat(launch.stop()).isEmpty();
        assertThat(launch.command())
                .containsSubsequence(
                        bin.resolve("bwrap").toString(), "--unshare-all", "--die-with-parent", "--new-session")
                .containsSubsequence("--clearenv", "--cap-drop", "ALL", "--ro-bind", jar.toString(), "/kit/child.jar")
                .containsSubsequence("--size", "67108864", "--tmpfs", "/tmp")
                .containsSubsequence("--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/tmp")
                .containsSubsequence("--", "/kit/prlimit", "--as=3221225472", "--cpu=300:305", "--fsize=67108864")
                .containsSubsequence("--nofile=128", "--nproc=512", "--core=0", "--")
                .endsWith("-Xmx1m", "-cp", "/kit/child.jar", "Main")
                .doesNotContain("--bind", "--share-net", System.getProperty("user.home"));
        assertThat(Sandbox.none().launch(List.of(), jar, "Main").command())
                .containsExactly(JavaHome.program().toString(), "-cp", jar.toString(), "Main");
    }

    @Test
    void aContainerIsHeldToTheSameLimits(@TempDir Path bin) throws IOException {
        Path jar = Path.of("/somewhere/private/child.jar");
        Map<String, String> environment = new HashMap<>(installed(bin, "podman"));
        Launch launch = Sandbox.installed("Mac OS X", environment).get(0).launch(List.of("-Xmx1m"), jar, "Main");
        String podman = bin.resolve("podman").toString();
        String name = launch.stop().get(2);
        assertThat(launch.stop()).containsExactly(podman, "kill", name);
        // The engine's command needs its settings; what runs inside gets nothing of ours.
        assertThat(launch.ownEnvironment()).isTrue();
        assertThat(launch.command())
                .startsWith(podman, "run", "--rm", "--interactive", "--name=" + name)
                .contains(
                        "--network=none",
                        "--ipc=none",
                        "--read-only",
                        "--read-only-tmpfs=false",
                        "--user=65534:65534",
                        "--cap-drop=ALL")
                .contains("--security-opt=no-new-privileges", "--pull=never")
                .contains("--memory=768m", "--memory-swap=768m", "--pids-limit=256", "--ulimit=cpu=300:305")
                .contains("--ulimit=fsize=67108864", "--ulimit=nofile=128:128", "--ulimit=core=0:0")
                .contains("--tmpfs=/tmp:rw,nosuid,nodev,mode=1777,size=64m")
                .contains("--mount=type=bind,source=" + jar + ",target=/kit/child.jar,readonly")
                .containsSubsequence("docker.io/library/eclipse-temurin:17-jdk", "-c")
                .endsWith(
                        "exec env -i \"$(command -v java)\" \"$@\"", "java", "-Xmx1m", "-cp", "/kit/child.jar", "Main")
                .noneMatch(word -> word.startsWith("--env") || word.startsWith("--volume"));
        environment.put("CONVKIT_CONTAINER_IMAGE", "our/jdk:21");
        assertThat(Sandbox.installed("Mac OS X", environment)
                        .get(0)
                        .launch(List.of(), jar, "Main")
                        .command())
                .contains("our/jdk:21");
    }

    @Test
    @Timeout(60)
    void aContainerIsEndedByItsEngine(@TempDir Path bin) throws Exception {
        Path killed = bin.resolve("killed");
        Path engine = Files.writeString(
                bin.resolve("podman"),
                "#!/bin/sh\nif [ \"$1\" = kill ]; then echo \"$2\" > '" + killed + ".new' && mv '" + killed + ".new' '"
                        + killed + "'\nelse cat\nfi\n");
        assertThat(engine.toFile().setExecutable(true)).isTrue();
        Launch launch = new Container(engine, "podman", "image").launch(List.of(), bin.resolve("child.jar"), "Main");
        ChildProcess child =
                new ChildProcess(new ProcessBuilder(launch.command()).start(), ResourceLimits.STANDARD, launch.stop());
        child.close();
        child.close();
        while (!Files.exists(killed)) {
            Thread.sleep(10);
        }
        assertThat(killed).hasContent(launch.stop().get(2));
    }

    @Test
    void aSandboxThatDoesNotWorkIsNoSandbox(@TempDir Path bin) throws IOException {
        Sandbox broken = script(bin, "echo 'bwrap: No permissions' >&2\nexit 1\n");
        SandboxProbe.Verdict verdict = SandboxProbe.check(List.of(broken));
        assertThat(verdict.inForce()).isFalse();
        assertThat(verdict.sandbox()).isNull();
        assertThat(verdict.line())
                .startsWith("sandbox: bubblewrap does not work here (the process for student code did not start:"
                        + " bwrap: No permissions); install bubblewrap");
        assertThat(SandboxProbe.findings(broken)).singleElement().matches(finding -> !finding.held());
    }

    @Test
    void aSandboxThatConfinesNothingIsFoundOut(@TempDir Path bin) throws IOException {
        Sandbox open = script(bin, ChildProcessesTest.RUN_IN_THE_OPEN);
        SandboxProbe.Verdict verdict = SandboxProbe.check(List.of(open));
        assertThat(verdict.inForce()).isFalse();
        assertThat(verdict.line())
                .startsWith("sandbox: bubblewrap does not hold: files outside can be seen, a server on this machine can"
                        + " be reached,")
                .contains("files outside can be written");
    }

    @Test
    void theChildsClassPathHoldsNoTestNoStarterAndNoRecordedMistake() throws IOException {
        try (ChildProcesses processes = new ChildProcesses(Sandbox.none(), Exercises.all());
                java.util.zip.ZipFile jar = new java.util.zip.ZipFile(
                        processes.folder().resolve("child.jar").toFile())) {
            List<String> names =
                    jar.stream().map(java.util.zip.ZipEntry::getName).toList();
            assertThat(names)
                    .contains(
                            "convkit/nn/tensor/Tensor.class",
                            "convkit/exercises/wire/Codec.class",
                            "convkit/exercises/convolution/Conv2dExercise.class",
                            "convkit/exercises/pooling/MaxPoolExercise$Pooled.class",
                            "convkit/grader/child/Host.class")
                    .allMatch(name -> name.startsWith("convkit/nn/")
                            || name.startsWith("com/aparapi/")
                            || name.startsWith("org/apache/bcel/")
                            || name.startsWith("convkit/exercises/wire/")
                            || name.startsWith("convkit/grader/child/")
                            || name.equals("convkit/exercises/detection/Boxes.class")
                            || name.matches("convkit/exercises/\\w+/\\w+Exercise(\\$.*)?\\.class"));
        }
    }
}
