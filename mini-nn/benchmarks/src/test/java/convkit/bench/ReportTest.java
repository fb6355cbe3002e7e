package convkit.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path folder;

    private static Row row(String benchmark, String subject, String what, String contender, double median) {
        return new Row(
                benchmark,
                subject,
                what,
                contender,
                "GFLOP/s",
                median,
                median / 2,
                median * 2,
                7,
                2,
                "1.0",
                "a machine",
                "a JDK",
                "-Xmx512m");
    }

    @Test
    void medianOfOddAndEvenRounds() {
        assertThat(Spread.of(3, 1, 2)).isEqualTo(new Spread(2, 1, 3, 3));
        assertThat(Spread.of(4, 1, 2, 3)).isEqualTo(new Spread(2.5, 1, 4, 4));
    }

    @Test
    void rowsComeBackFromTheFileAsTheyWere() throws IOException {
        Path file = folder.resolve("figures.csv");
        Results results = new Results(file);
        results.add(row("conv", "VGG, first", "forward", "vector", 1.5));
        results.add(row("conv", "Dilated", "gradInput", "im2col", 0.25));
        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo(
                        "benchmark,subject,what,contender,unit,median,low,high,rounds,threads,version,machine,jdk,flags");
        assertThat(Results.read(file)).isEqualTo(results.rows());
        assertThatThrownBy(() -> new Results(folder)).hasMessage("--csv: '" + folder + "' is a folder; name a file");
    }

    @Test
    void theFastestRungIsSetAgainstTheOthers() {
        List<Row> rows = List.of(
                row("conv", "C1", "forward", "im2col", 5),
                row("conv", "C1", "forward", "vector", 60),
                row("conv", "C1", "forward", Cast.PEAK, 120),
                row("conv", "C1", "forward", Cast.PEAK_AVX512, 240),
                row("conv", "C1", "forward", Cast.PYTORCH, 40));
        assertThat(Tables.of("conv", rows).get("conv-forward")).isEqualTo("""
                        |  | im2col | vector | OpenBLAS peak | OpenBLAS peak, AVX-512 | PyTorch |
                        | --- | --- | --- | --- | --- | --- |
                        | C1 | 5.00 (2.50–10.0) | 60.0 (30.0–120) | 120 (60.0–240) | 240 (120–480) | 40.0 (20.0–80.0) |
                        """);
        assertThat(Tables.of("conv", rows).get("conv-ratios").lines().skip(2))
                .containsExactly("| C1 | forward | vector | 50.0 % | 25.0 % | – | 1.50 | – |");
    }

    @Test
    void methodsOfARungStandInOneLine() {
        List<Row> rows = List.of(
                row("profile", "C1", "forward Gemm.addFourRows", "im2col", 0.75),
                row("profile", "C1", "forward Lowering.toColumns", "im2col", 0.2));
        assertThat(Tables.of("profile", rows).get("profile").lines().skip(2))
                .containsExactly("| C1 | forward | im2col | Gemm.addFourRows 75.0 % · Lowering.toColumns 20.0 % |");
    }

    @Test
    void aMethodIsNamedByItsClass() {
        assertThat(Profiler.shortName("convkit.nn.conv.Gemm.multiplyAdd")).isEqualTo("Gemm.multiplyAdd");
        assertThat(Profiler.shortName("convkit.nn.conv.Im2colConv.lambda$forward$2"))
                .isEqualTo("Im2colConv.forward");
        assertThat(Profiler.shortName("convkit.nn.conv.VectorConv$$Lambda$86.0x0000000801.1306618975.at"))
                .isEqualTo("VectorConv.at");
    }

    @Test
    void onlyWhatStandsBetweenTheMarksIsReplaced() throws IOException {
        String text = "before\n<!-- begin conv -->\nold\n<!-- end conv -->\nafter\n";
        assertThat(Report.replace(text, "conv", "new\n"))
                .isEqualTo("before\n<!-- begin conv -->\nnew\n<!-- end conv -->\nafter\n");
        assertThatThrownBy(() -> Report.replace(text, "train", "new\n"))
                .hasMessage(
                        "docs/performance.md has no place for train; put <!-- begin train --> and <!-- end train -->"
                                + " where it belongs");
    }

    /** The page itself: has all places, and says of what was not measured that it was not. */
    @Test
    void thePageIsWrittenFromTheFiles() throws IOException {
        Path home = Path.of("../..").toAbsolutePath().normalize();
        Files.createDirectories(folder.resolve("docs/images"));
        Path results = Files.createDirectories(folder.resolve("mini-nn/benchmarks/results"));
        Files.copy(home.resolve("docs/performance.md"), folder.resolve("docs/performance.md"));
        Results scaling = new Results(results.resolve("scaling.csv"));
        for (String sweep : ScalingBench.SWEEPS) {
            scaling.add(row("scaling", sweep + "=1", "forward", "vector", 1));
            scaling.add(row("scaling", sweep + "=2", "forward", "vector", 2));
        }
        List<String> said = new Report(folder).write();
        assertThat(said.get(0)).startsWith("left as it is: conv, because there is no ");
        assertThat(folder.resolve("docs/images/performance-scaling.png")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("docs/performance.md"))).contains("- a machine\n- a JDK, 2 threads");
    }
}
