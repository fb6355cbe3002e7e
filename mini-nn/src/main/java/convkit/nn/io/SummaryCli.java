package convkit.nn.io;

import convkit.nn.layer.Summary;
import convkit.nn.model.Zoo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Prints the summary of a model, and writes it to a file if asked: {@code SummaryCli MODEL [--input CxHxW] [--csv FILE]}.
 * Called by {@code ./kit summary}.
 */
public final class SummaryCli {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{0,5}(x[1-9][0-9]{0,5})*");
    private static final Set<String> OPTIONS = Set.of("--input", "--csv");

    private SummaryCli() {}

    /** Exits with 2 and one line if the arguments are wrong, with 1 if the file cannot be written. */
    public static void main(String[] args) {
        try {
            System.out.print(run(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static String run(String... args) {
        Map<String, String> options = options(args);
        Zoo.Entry entry = Zoo.named(args[0]);
        int[] input = options.containsKey("--input") ? parse(options.get("--input")) : entry.input();
        Summary summary = entry.build().apply(new SplittableRandom(0)).summary(input);
        if (options.containsKey("--csv")) {
            write(summary, options.get("--csv"));
        }
        return summary.toString();
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        boolean understood = args.length % 2 == 1;
        for (int i = 1; understood && i < args.length; i += 2) {
            understood = OPTIONS.contains(args[i]) && options.put(args[i], args[i + 1]) == null;
        }
        if (!understood) {
            throw new IllegalArgumentException("usage: summary MODEL [--input CxHxW] [--csv FILE], for example:"
                    + " summary lenet --input 1x32x32 --csv lenet.csv");
        }
        return options;
    }

    private static int[] parse(String shape) {
        if (!SHAPE.matcher(shape).matches()) {
            throw new IllegalArgumentException(
                    "summary: --input is '" + shape + "' but must be axis lengths joined by x, such as 1x32x32");
        }
        return Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
    }

    private static void write(Summary summary, String file) {
        try {
            CsvTable.of(summary).write(Path.of(file));
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("summary: --csv is '" + file + "', which is no file name here");
        } catch (IOException e) {
            throw new UncheckedIOException("summary: " + e.getMessage(), e);
        }
    }
}
