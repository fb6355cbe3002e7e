package convkit.nn.model;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Prints the summary of a model: {@code SummaryCli MODEL [--input CxHxW]}. Called by {@code ./kit summary}. */
public final class SummaryCli {

    private static final Pattern SHAPE = Pattern.compile("[1-9][0-9]{0,5}(x[1-9][0-9]{0,5})*");

    private SummaryCli() {}

    /** Exits with 2 and one line if the arguments are wrong. */
    public static void main(String[] args) {
        try {
            System.out.print(run(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    static String run(String... args) {
        if (args.length != 1 && !(args.length == 3 && args[1].equals("--input"))) {
            throw new IllegalArgumentException(
                    "usage: summary MODEL [--input CxHxW], for example: summary lenet --input 1x32x32");
        }
        Zoo.Entry entry = Zoo.named(args[0]);
        int[] input = args.length == 3 ? parse(args[2]) : entry.input();
        return entry.build().apply(new SplittableRandom(0)).summary(input).toString();
    }

    private static int[] parse(String shape) {
        if (!SHAPE.matcher(shape).matches()) {
            throw new IllegalArgumentException(
                    "summary: --input is '" + shape + "' but must be axis lengths joined by x, such as 1x32x32");
        }
        return Arrays.stream(shape.split("x")).mapToInt(Integer::parseInt).toArray();
    }
}
