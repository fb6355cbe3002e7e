package convkit.nn.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.model.Zoo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryCsvTest {

    private static final String USAGE = "usage: summary MODEL [--input CxHxW] [--csv FILE], for example:"
            + " summary lenet --input 1x32x32 --csv lenet.csv";

    @TempDir
    Path folder;

    @Test
    void theFileHoldsTheTableLineByLine() throws IOException {
        Path file = folder.resolve("lenet.csv");
        String printed = SummaryCli.run("lenet", "--csv", file.toString(), "--input", "1x32x32");
        assertThat(printed).isEqualTo(SummaryCli.run("lenet"));
        String text = Files.readString(file);
        assertThat(text)
                .startsWith("path,layer,output_shape,parameters,trainable,multiply_adds,forward_backward_megabytes,"
                        + "parameter_megabytes\r\n"
                        + "c1,\"Conv2d(1 → 6, 5×5)\",6×28×28,156,156,117600,0.035889,0.000595\r\n"
                        + "relu1,ReLU,6×28×28,0,0,0,0.035889,0.000000\r\n")
                .endsWith("log_softmax,LogSoftmax,10,0,0,0,0.000076,0.000000\r\n");
        assertThat(text.split("\r\n")).hasSize(1 + 12);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing else is left behind").containsExactly(file);
        }
    }

    /** Reads fields from the right, where nothing is quoted. */
    @Test
    void theColumnsAddUpToThePublishedTotals() throws IOException {
        Path file = folder.resolve("resnet50.csv");
        SummaryCli.run("resnet50", "--input", "3x224x224", "--csv", file.toString());
        List<String> lines = Files.readAllLines(file);
        double[] sums = new double[3];
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            sums[0] += Long.parseLong(fields[fields.length - 5]);
            sums[1] += Double.parseDouble(fields[fields.length - 2]);
            sums[2] += Double.parseDouble(fields[fields.length - 1]);
        }
        assertThat(sums[0]).isEqualTo(25_557_032);
        assertThat(Arrays.stream(sums, 1, 3).mapToObj(sum -> String.format(Locale.ROOT, "%.2f", sum)))
                .containsExactly("286.56", "97.49");
    }

    @Test
    void anExistingFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("old.csv"), "old ".repeat(10_000));
        SummaryCli.run("lenet", "--csv", file.toString());
        assertThat(Files.readString(file)).startsWith("path,").doesNotContain("old");
    }

    @Test
    void specialFieldsAreQuoted() {
        CsvTable table = new CsvTable("a", "b");
        table.add("plain", "");
        table.add("one, two", "say \"x\"");
        table.add("line\nbreak", "carriage\rreturn");
        assertThat(table)
                .hasToString("a,b\r\nplain,\r\n\"one, two\",\"say \"\"x\"\"\"\r\n"
                        + "\"line\nbreak\",\"carriage\rreturn\"\r\n");
        assertThatThrownBy(() -> table.add("alone"))
                .hasMessage("csv: a row of 1 fields in a table of 2 columns; give one field per column");
    }

    @Test
    void whatCannotBeWrittenIsExplained() {
        Path missing = folder.resolve("nowhere").resolve("x.csv");
        assertThatThrownBy(() -> SummaryCli.run("lenet", "--csv", missing.toString()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("summary: cannot write '" + missing + "': there is no folder '" + missing.getParent()
                        + "'; create it first");
        assertThatThrownBy(() -> SummaryCli.run("lenet", "--csv", folder.toString()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("summary: cannot write '" + folder + "': it is a folder; name a file");
    }

    @Test
    void wrongArgumentsGiveTheUsage() {
        for (String[] args : List.of(
                new String[] {},
                new String[] {"lenet", "--csv"},
                new String[] {"lenet", "--output", "x"},
                new String[] {"lenet", "--csv", "a", "--csv", "b"})) {
            assertThatThrownBy(() -> SummaryCli.run(args))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(USAGE);
        }
    }

    @Test
    void theCommandPrintsTheTable() {
        assertThat(SummaryCli.run("lenet")).contains("61,706").contains("Conv2d(16 → 120, 5×5)");
        assertThat(SummaryCli.run("lenet-original", "--input", "1x32x32")).contains("Sigmoid");
        assertThatThrownBy(() -> SummaryCli.run("lenett"))
                .hasMessage("model: none is called 'lenett'; use one of "
                        + Zoo.all().stream().map(Zoo.Entry::name).collect(Collectors.joining(", ")));
        assertThatThrownBy(() -> SummaryCli.run("lenet", "--input", "32,32"))
                .hasMessage("summary: --input is '32,32' but must be axis lengths joined by x, such as 1x32x32");
        assertThatThrownBy(() -> SummaryCli.run("lenet", "--input", "0x32x32"))
                .hasMessage("summary: --input is '0x32x32' but must be axis lengths joined by x, such as 1x32x32");
        assertThatThrownBy(SummaryCli::run).hasMessage(USAGE);
    }
}
