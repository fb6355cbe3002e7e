package convkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TrainCliTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = TrainCli.commandLine(null);
        return command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    @Test
    void oneEpochOnTheDigitsIsFarBetterThanGuessing() {
        assertThat(run("lenet", "--data", "mnist-digits", "--epochs", "1")).isZero();
        String[] lines = out.toString().split("\\R");
        assertThat(lines[0])
                .isEqualTo("lenet, 61,706 parameters, on mnist-digits: 8,000 training and 2,000 test images");
        assertThat(lines[1]).startsWith("epoch  1  loss ");
        double accuracy = Double.parseDouble(lines[1].replaceAll(".*test loss \\S+  accuracy (\\S+).*", "$1"));
        assertThat(accuracy).isGreaterThan(0.85);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lenet --data cats|train: there is no data set cats; known are fashion-mnist-subset, fashion-mnist, mnist-digits",
                "lenet --epochs 0|train: --epochs is 0 but must be 1 or more",
                "lenet --batch-size -1|train: --batch-size is -1 but must be 1 or more",
                "lenet --learning-rate 0|train: --learning-rate is 0.0 but must be more than 0",
                "vgg16|train: vgg16 needs pictures with 3 channels but all data sets here have 1; use lenet or lenet-original",
                "wavenet|train: wavenet does not read pictures; use lenet, lenet-original or mlp",
                "unet|train: unet does not put a picture into a class: it makes [1, 2, 512, 512] of one; use lenet, lenet-original or mlp",
            })
    void wrongArgumentsAreExplained(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo(message);
    }

    @Test
    void anUnknownModelIsExplained() {
        assertThat(run("lenett")).isEqualTo(2);
        assertThat(err.toString()).startsWith("train: model: none is called 'lenett'; use one of ");
    }
}
