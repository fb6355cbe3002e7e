package convkit.bench;

import convkit.data.DatasetException;
import convkit.data.FashionMnist;
import convkit.data.ImageDataset;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code ./kit bench train}: images per second of LeNet-5 and ResNet-20, and LeNet-5's time to a test accuracy of 0.88. */
final class TrainBench {

    private static final double GOAL = 0.88;
    private static final int LONGEST_EPOCHS = 12;

    /** The JVM compiles a training step after some thousand calls of its parts: a few seconds of LeNet-5. */
    private static final int WARM_UP_BLOCKS = 4;

    private final BenchOptions options;
    private final Cast cast;
    private final PrintWriter out;
    private final Recorder recorder;

    TrainBench(BenchOptions options, Cast cast, Results results, PrintWriter out) {
        this.options = options;
        this.cast = cast;
        this.out = out;
        this.recorder = new Recorder("train", options, results, out);
    }

    void run() throws IOException, InterruptedException {
        TrainModel[] models = options.quick() ? new TrainModel[] {TrainModel.LENET} : TrainModel.values();
        ImageDataset train = FashionMnist.bundledTrain();
        for (TrainModel model : models) {
            try (Scratch folder = new Scratch()) {
                ImageDataset part =
                        options.quick() ? train.take(128) : model == TrainModel.LENET ? train : train.take(2048);
                TrainingFolder.write(
                        folder.path(), model, part, FashionMnist.bundledTest().take(200));
                int millis = options.quick() ? 1 : blockMillis(model);
                recorder.compare(models.length, WARM_UP_BLOCKS * millis, millis, turns(model, folder.path()));
            }
        }
        if (!options.quick()) {
            raceToGoal();
        }
    }

    /** Some ten steps at least: arrays are lent anew in each block. */
    private static int blockMillis(TrainModel model) {
        return model == TrainModel.LENET ? 1000 : 4000;
    }

    private List<Turn> turns(TrainModel model, Path folder) {
        List<Turn> turns = new ArrayList<>();
        for (Contender contender : everybody(cast.rungs())) {
            turns.add(new Turn(
                    contender,
                    command(model, folder),
                    model.title(),
                    "training",
                    "images/s",
                    nanos -> TrainModel.BATCH * 1e9 / nanos));
        }
        return turns;
    }

    private List<Contender> everybody(List<Contender> rungs) {
        List<Contender> all = new ArrayList<>(rungs);
        for (String peer : List.of(Cast.PYTORCH, Cast.DEEPLEARNING4J)) {
            if (cast.other(peer) != null) {
                all.add(cast.other(peer));
            }
        }
        return all;
    }

    /** Tells a worker to train this model. */
    static String command(TrainModel model, Path folder) {
        return "train " + model.word() + " " + folder + " " + TrainModel.BATCH + " " + TrainModel.LEARNING_RATE;
    }

    /** A quarter of an epoch each in turn, then a look at the test set, which does not count. */
    private void raceToGoal() throws IOException, InterruptedException {
        ImageDataset train;
        ImageDataset test;
        try {
            train = FashionMnist.train();
            test = FashionMnist.test();
        } catch (DatasetException e) {
            out.println("Time to an accuracy of " + GOAL + " is left out: " + e.getMessage());
            return;
        }
        List<Contender> ours = cast.rungs().stream()
                .filter(rung -> rung.name().equals(Cast.AUTO))
                .toList();
        try (Scratch folder = new Scratch()) {
            TrainingFolder.write(folder.path(), TrainModel.LENET, train, test);
            Map<Contender, Runner> runners = start(everybody(ours), folder.path());
            int block = train.size() / TrainModel.BATCH / 4;
            for (int i = 0; i < 4 * LONGEST_EPOCHS && !runners.isEmpty(); i++) {
                for (Contender contender : List.copyOf(runners.keySet())) {
                    if (runners.get(contender).advance(block)) {
                        runners.remove(contender);
                    }
                }
            }
            runners.keySet()
                    .forEach(contender -> out.println("    " + contender.name() + " has not reached " + GOAL + " in "
                            + LONGEST_EPOCHS + " epochs"));
        }
    }

    private Map<Contender, Runner> start(List<Contender> contenders, Path folder) {
        out.printf(Locale.ROOT, "LeNet-5 to %s on Fashion-MNIST:%n", GOAL);
        Map<Contender, Runner> runners = new LinkedHashMap<>();
        Agreement agreement = new Agreement();
        for (Contender contender : contenders) {
            try {
                agreement.check(contender, contender.prepare(command(TrainModel.LENET, folder)));
                runners.put(contender, new Runner(contender));
            } catch (ContenderException e) {
                out.println("    failed: " + e.getMessage());
            }
        }
        return runners;
    }

    /** One contender on its way to the goal. */
    private final class Runner {
        private final Contender contender;
        private double seconds;
        private int steps;

        Runner(Contender contender) {
            this.contender = contender;
        }

        /** @return whether it is done: it has arrived, or it failed */
        boolean advance(int block) throws IOException {
            try {
                seconds += Double.parseDouble(contender.ask("steps " + block, "value")) / 1e9;
                steps += block;
                double accuracy = Double.parseDouble(contender.ask("accuracy", "value"));
                out.printf(
                        Locale.ROOT,
                        "    %-20s %6d steps %8.1f s   accuracy %.4f%n",
                        contender.name(),
                        steps,
                        seconds,
                        accuracy);
                out.flush();
                if (accuracy < GOAL) {
                    return false;
                }
                record("time to " + GOAL, "s", seconds);
                record("steps to " + GOAL, "steps", steps);
            } catch (ContenderException e) {
                out.println("    failed: " + e.getMessage());
            }
            return true;
        }

        private void record(String what, String unit, double figure) throws IOException {
            Turn turn = new Turn(contender, "", TrainModel.LENET.title(), what, unit, value -> value);
            recorder.add(contender.name() + ", " + what, turn, Spread.of(figure));
        }
    }
}
