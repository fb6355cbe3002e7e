package convkit.bench;

import convkit.data.FashionMnist;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** {@code ./kit bench memory}: what a training step allocates and how full the heap gets, in a JVM with 512 MB. */
final class MemoryBench {

    static final String LIMIT = "-Xmx512m";

    private final BenchOptions options;
    private final PrintWriter out;

    MemoryBench(BenchOptions options, PrintWriter out) {
        this.options = options;
        this.out = out;
    }

    /** @return whether every rung could train both models */
    boolean run(Results results, Cast cast) throws IOException {
        Recorder recorder = new Recorder("memory", options, results, out);
        boolean fits = true;
        TrainModel[] models = options.quick() ? new TrainModel[] {TrainModel.LENET} : TrainModel.values();
        for (TrainModel model : models) {
            out.println(model.title() + ", batch " + TrainModel.BATCH + ", " + LIMIT + ":");
            try (Scratch folder = new Scratch()) {
                int pictures = TrainModel.BATCH * 4;
                TrainingFolder.write(
                        folder.path(),
                        model,
                        FashionMnist.bundledTrain().take(pictures),
                        FashionMnist.bundledTest().take(pictures));
                String command = TrainBench.command(model, folder.path());
                for (Contender rung : cast.rungs()) {
                    fits &= measure(recorder, rung, model, command);
                }
            }
        }
        return fits;
    }

    /** As many as it takes until all is compiled. */
    private static int steps(TrainModel model) {
        return model == TrainModel.LENET ? 400 : 20;
    }

    private boolean measure(Recorder recorder, Contender rung, TrainModel model, String command) throws IOException {
        try {
            rung.prepare(command);
            String[] bytes = rung.ask("memory " + (options.quick() ? 2 : steps(model)), "value")
                    .split(" ");
            List<String> what = List.of("allocated per step", "fullest heap", "process");
            for (int i = 0; i < bytes.length; i++) {
                Turn turn = new Turn(rung, command, model.title(), what.get(i), Recorder.BYTES, value -> value);
                recorder.add(rung.name() + ", " + what.get(i), turn, Spread.of(Double.parseDouble(bytes[i])));
            }
            return true;
        } catch (ContenderException e) {
            out.println("    failed: " + e.getMessage());
            return false;
        }
    }
}
