package convkit.bench;

import convkit.data.FashionMnist;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** {@code ./kit bench profile}: in which methods each rung spends its time. */
final class ProfileBench {

    /** Without this, samples are taken at places where the compiler finds it easy, and say little. */
    static final String FLAG = "-XX:+DebugNonSafepoints";

    private static final int MILLIS = 6000;
    private static final ConvCase CASE = ConvCase.TABLE.get(3);

    private final BenchOptions options;
    private final Cast cast;
    private final Recorder recorder;
    private final PrintWriter out;

    ProfileBench(BenchOptions options, Cast cast, Results results, PrintWriter out) {
        this.options = options;
        this.cast = cast;
        this.recorder = new Recorder("profile", options, results, out);
        this.out = out;
    }

    void run() throws IOException {
        List<Direction> directions = List.of(Direction.FORWARD, Direction.GRAD_INPUT, Direction.GRAD_WEIGHT);
        ConvCase one = options.quick() ? ConvCase.SMALL : CASE;
        for (Contender rung : cast.rungs()) {
            for (Direction direction : directions) {
                if (!rung.name().equals(Cast.AUTO)) {
                    profile(ConvBench.conv(rung, one, direction, options.warmUpMillis()));
                }
            }
        }
        for (TrainModel model : TrainModel.values()) {
            for (Contender rung : cast.rungs()) {
                if (rung.name().equals(Cast.AUTO) && !options.quick()) {
                    profileTraining(rung, model);
                }
            }
        }
    }

    private void profileTraining(Contender rung, TrainModel model) throws IOException {
        try (Scratch folder = new Scratch()) {
            TrainingFolder.write(
                    folder.path(),
                    model,
                    FashionMnist.bundledTrain().take(2048),
                    FashionMnist.bundledTest().take(200));
            String command = TrainBench.command(model, folder.path());
            profile(new Turn(rung, command, model.title(), "training", "share", value -> value));
        }
    }

    private void profile(Turn turn) throws IOException {
        out.println(turn.contender().name() + ", " + turn.subject() + ", " + turn.what() + ":");
        try {
            turn.contender().prepare(turn.command());
            // Once without looking, so that all is compiled.
            turn.contender().run(options.quick() ? 1 : MILLIS / 2);
            turn.contender().run(options.quick() ? 1 : MILLIS / 2);
            String[] shares = turn.contender()
                    .ask("profile " + (options.quick() ? 100 : MILLIS), "value")
                    .split(" ");
            for (int i = 0; i + 1 < shares.length; i += 2) {
                Turn method = new Turn(
                        turn.contender(), "", turn.subject(), turn.what() + " " + shares[i], "share", value -> value);
                recorder.add(shares[i], method, Spread.of(Double.parseDouble(shares[i + 1])));
            }
        } catch (ContenderException e) {
            out.println("    failed: " + e.getMessage());
        }
    }
}
