package convkit.nn.io;

import convkit.nn.layer.Draws;
import convkit.nn.layer.Layer;
import convkit.nn.optim.Optimizer;
import convkit.nn.tensor.Tensor;
import convkit.nn.train.EpochResult;
import convkit.nn.train.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A training that outlives its process. After each epoch all that it needs is written to one file, whole or not at all:
 * weights, buffers, the optimiser's memory, the place of each {@link Draws}, the figures of the epochs. The order of examples
 * is not in it, because {@link convkit.nn.train.Batches} gives the same order for the same epoch.
 *
 * <pre>{@code
 * Checkpoint checkpoint = new Checkpoint(Path.of("lenet.checkpoint"), model, optimizer);
 * trainer.fit(train, validation, 20, checkpoint, checkpoint.resume());
 * }</pre>
 *
 * <p>Run again after a crash, the same program goes on after the last finished epoch, and its result is that of a training
 * that was never stopped, bit for bit. The program itself must be the same: network, optimiser with its settings, schedule,
 * number of epochs, data. The file is a {@link Safetensors} file.
 */
public final class Checkpoint implements TrainingListener {

    private static final String FORMAT = "convkit checkpoint 1";
    private static final String MODEL = "model.";
    private static final String OPTIMIZER = "optimizer.";
    private static final String DRAWS = "draws.";

    private final Path file;
    private final Layer model;
    private final Optimizer optimizer;
    private List<EpochResult> epochs = new ArrayList<>();

    /** @param file need not exist yet */
    public Checkpoint(Path file, Layer model, Optimizer optimizer) {
        this.file = file;
        this.model = model;
        this.optimizer = optimizer;
    }

    /**
     * Saves the training.
     *
     * @throws UncheckedIOException if the file cannot be written; the last one is then still there
     * @throws IllegalStateException if the file would lose epochs: a training that was begun anew
     */
    @Override
    public void onEpoch(EpochResult result) {
        if (result.epoch() != epochs.size()) {
            throw new IllegalStateException("checkpoint: epoch " + (result.epoch() + 1) + " is done but "
                    + epochs.size() + " epochs are saved in " + file + "; give fit(…) what resume() returned");
        }
        epochs.add(result);
        try {
            save();
        } catch (IOException e) {
            epochs.remove(epochs.size() - 1);
            throw new UncheckedIOException("checkpoint: " + file + " cannot be written: " + e, e);
        }
    }

    private void save() throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        model.state().forEach((name, tensor) -> tensors.put(MODEL + name, tensor));
        optimizer.state().forEach((name, tensor) -> tensors.put(OPTIMIZER + name, tensor));
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", FORMAT);
        metadata.put("optimizer", optimizer.getClass().getSimpleName());
        metadata.put("steps", Integer.toString(optimizer.steps()));
        model.draws().forEach((name, draws) -> metadata.put(DRAWS + name, Long.toString(draws.state())));
        metadata.put("epochs", Integer.toString(epochs.size()));
        for (EpochResult result : epochs) {
            metadata.put("epoch." + result.epoch(), text(result));
        }
        Safetensors.write(file, tensors, metadata);
    }

    /**
     * Brings network and optimiser to where the file says the training stood; without a file nothing is changed.
     *
     * @return the epochs done, for {@link convkit.nn.train.Trainer#fit}; empty without a file
     * @throws IOException if the file is not sound or belongs to another network or optimiser, which are then as before
     */
    public List<EpochResult> resume() throws IOException {
        if (!Files.exists(file)) {
            epochs = new ArrayList<>();
            return List.of();
        }
        Safetensors source = Safetensors.open(file);
        if (!FORMAT.equals(source.metadata().get("format"))) {
            throw error(
                    "is no checkpoint: its format is " + source.metadata().get("format") + " but must be " + FORMAT);
        }
        String kind = optimizer.getClass().getSimpleName();
        if (!kind.equals(source.metadata().get("optimizer"))) {
            throw error("was written with the optimiser " + source.metadata().get("optimizer") + " but this one is "
                    + kind + "; resume with the same");
        }
        Map<String, Long> places = places(source);
        List<EpochResult> done = new ArrayList<>();
        int count = count(source, "epochs");
        for (int i = 0; i < count; i++) {
            done.add(result(source, i));
        }
        int steps = count(source, "steps");
        restore(source, steps, places);
        epochs = done;
        return List.copyOf(done);
    }

    /** The last checks, then the change: the optimiser refuses before the weights are touched. */
    private void restore(Safetensors source, int steps, Map<String, Long> places) throws IOException {
        Map<String, Tensor> memory = new LinkedHashMap<>();
        List<String> weights = new ArrayList<>();
        for (String name : source.names()) {
            if (name.startsWith(OPTIMIZER)) {
                memory.put(name.substring(OPTIMIZER.length()), source.tensor(name));
            } else {
                weights.add(name);
            }
        }
        Map<String, Tensor> state = new LinkedHashMap<>();
        model.state().forEach((name, tensor) -> state.put(MODEL + name, tensor));
        Weights.requireFit(source, state, weights);
        try {
            optimizer.restore(steps, memory);
        } catch (IllegalArgumentException e) {
            throw error("does not fit: " + e.getMessage());
        }
        source.read(state);
        model.draws().forEach((name, draws) -> draws.state(places.get(name)));
    }

    private Map<String, Long> places(Safetensors source) throws IOException {
        List<String> saved = source.metadata().keySet().stream()
                .filter(name -> name.startsWith(DRAWS))
                .map(name -> name.substring(DRAWS.length()))
                .collect(Collectors.toList());
        if (saved.size() != model.draws().size() || !model.draws().keySet().containsAll(saved)) {
            throw error("has draws of " + saved + " but the network those of "
                    + model.draws().keySet() + "; resume with the same network");
        }
        Map<String, Long> places = new LinkedHashMap<>();
        for (String name : saved) {
            places.put(name, number(source, DRAWS + name));
        }
        return places;
    }

    private long number(Safetensors source, String name) throws IOException {
        String text = source.metadata().get(name);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw error(name + " is '" + text + "' but must be a whole number");
        }
    }

    private int count(Safetensors source, String name) throws IOException {
        long count = number(source, name);
        if (count < 0 || count > Integer.MAX_VALUE) {
            throw error(name + " is " + count + " but must lie between 0 and " + Integer.MAX_VALUE);
        }
        return (int) count;
    }

    /** Java's own texts of doubles, which read back exactly. */
    private static String text(EpochResult result) {
        return result.trainLoss() + " " + result.trainAccuracy() + " " + result.validationLoss() + " "
                + result.validationAccuracy() + " " + result.seconds();
    }

    private EpochResult result(Safetensors source, int epoch) throws IOException {
        String text = source.metadata().getOrDefault("epoch." + epoch, "");
        String[] words = text.split(" ");
        try {
            double[] figures = new double[5];
            for (int i = 0; i < figures.length; i++) {
                figures[i] = Double.parseDouble(words[i]);
            }
            return new EpochResult(epoch, figures[0], figures[1], figures[2], figures[3], figures[4]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw error("epoch." + epoch + " is '" + text + "' but must be five numbers");
        }
    }

    private IOException error(String what) {
        return new IOException(file + ": " + what);
    }
}
