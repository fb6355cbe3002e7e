package convkit.data;

import convkit.nn.layer.Layer;
import convkit.nn.loss.CrossEntropy;
import convkit.nn.model.Zoo;
import convkit.nn.optim.Adam;
import convkit.nn.optim.Schedule;
import convkit.nn.tensor.Shape;
import convkit.nn.train.EpochResult;
import convkit.nn.train.Trainer;
import convkit.nn.train.TrainingListener;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./kit train}: trains a model on a data set and prints one line per epoch; Adam, learning rate down a cosine. */
@Command(
        name = "train",
        description = "Trains a model on a data set and prints its test accuracy after each epoch.",
        mixinStandardHelpOptions = true)
public final class TrainCli implements Callable<Integer> {

    private record Pair(ImageDataset train, ImageDataset test) {}

    private static final Map<String, Supplier<Pair>> DATA = new LinkedHashMap<>();

    static {
        DATA.put("fashion-mnist-subset", () -> new Pair(FashionMnist.bundledTrain(), FashionMnist.bundledTest()));
        DATA.put("fashion-mnist", () -> new Pair(FashionMnist.train(), FashionMnist.test()));
        DATA.put("mnist-digits", () -> new Pair(MnistDigits.bundledTrain(), MnistDigits.bundledTest()));
    }

    @Parameters(paramLabel = "MODEL", description = "lenet, lenet-original or mlp")
    private String model;

    @Option(
            names = "--data",
            defaultValue = "fashion-mnist-subset",
            description = "as shown by ./kit data list; default ${DEFAULT-VALUE}")
    private String data;

    @Option(names = "--epochs", defaultValue = "12", description = "default ${DEFAULT-VALUE}")
    private int epochs;

    @Option(names = "--batch-size", defaultValue = "64", description = "default ${DEFAULT-VALUE}")
    private int batchSize;

    @Option(names = "--learning-rate", defaultValue = "0.002", description = "at the start; default ${DEFAULT-VALUE}")
    private double learningRate;

    @Option(names = "--seed", defaultValue = "1", description = "of weights and order; default ${DEFAULT-VALUE}")
    private long seed;

    @Spec
    private CommandSpec spec;

    private final PrintStream barOn;

    /** @param barOn where a progress bar moves; null for none */
    TrainCli(PrintStream barOn) {
        this.barOn = barOn;
    }

    /** Ends the process with 0 if all went well, 1 if the data cannot be read, 2 if the command is wrong. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.console() == null ? null : System.err).execute(arguments));
    }

    static CommandLine commandLine(PrintStream barOn) {
        return DataCli.oneLineErrors(new CommandLine(new TrainCli(barOn)));
    }

    @Override
    public Integer call() {
        require(
                DATA.containsKey(data),
                "there is no data set " + data + "; known are " + String.join(", ", DATA.keySet()));
        require(epochs > 0, "--epochs is " + epochs + " but must be 1 or more");
        require(batchSize > 0, "--batch-size is " + batchSize + " but must be 1 or more");
        require(learningRate > 0, "--learning-rate is " + learningRate + " but must be more than 0");
        Zoo.Entry entry = model();
        Pair pair = DATA.get(data).get();
        ImageDataset train = pair.train().padTo(entry.input()[1]);
        ImageDataset test = pair.test().padTo(entry.input()[1]);
        Normalisation normalisation = Normalisation.of(train);
        Layer network = entry.build().apply(new SplittableRandom(seed));
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s, %,d parameters, on %s: %,d training and %,d test images%n",
                model,
                network.parameterCount(),
                data,
                train.size(),
                test.size());
        out.flush();
        try (Progress progress = new Progress(out, barOn, epochs)) {
            new Trainer(
                            network,
                            new Adam(network.parameters().values(), learningRate),
                            new CrossEntropy(),
                            Schedule.cosine())
                    .fit(
                            train.batches(batchSize, seed, normalisation),
                            test.sequentialBatches(200, normalisation),
                            epochs,
                            progress);
        }
        return CommandLine.ExitCode.OK;
    }

    private Zoo.Entry model() {
        Zoo.Entry entry;
        try {
            entry = Zoo.named(model);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "train: " + e.getMessage(), e);
        }
        require(entry.input().length == 3, model + " does not read pictures; use lenet, lenet-original or mlp");
        require(
                entry.input()[0] == 1,
                model + " needs pictures with " + entry.input()[0]
                        + " channels but all data sets here have 1; use lenet or lenet-original");
        int[] output = entry.build()
                .apply(new SplittableRandom(seed))
                .outputShape(1, entry.input()[0], entry.input()[1], entry.input()[2]);
        require(
                output.length == 2,
                model + " does not put a picture into a class: it makes " + Shape.format(output)
                        + " of one; use lenet, lenet-original or mlp");
        return entry;
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new ParameterException(spec.commandLine(), "train: " + otherwise);
        }
    }

    /** A line per epoch; in a terminal also a bar over all steps. */
    private static final class Progress implements TrainingListener, AutoCloseable {
        private final PrintWriter out;
        private final PrintStream barOn;
        private final int epochs;
        private ProgressBar bar;

        Progress(PrintWriter out, PrintStream barOn, int epochs) {
            this.out = out;
            this.barOn = barOn;
            this.epochs = epochs;
        }

        @Override
        public void onStep(int epoch, int step, int stepsPerEpoch, double loss) {
            if (barOn != null && bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName("epoch " + (epoch + 1) + " of " + epochs)
                        .setInitialMax(stepsPerEpoch)
                        .setConsumer(new ConsoleProgressBarConsumer(barOn, FetchProgress.WIDTH))
                        .build();
            }
            if (bar != null) {
                bar.step();
            }
        }

        @Override
        public void onEpoch(EpochResult result) {
            close();
            out.println(result.toString().replace("validation", "test"));
            out.flush();
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
                bar = null;
            }
        }
    }
}
