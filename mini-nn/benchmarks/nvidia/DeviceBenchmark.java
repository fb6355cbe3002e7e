import convkit.nn.conv.ConvBackend;
import convkit.nn.conv.ConvGeometry;
import convkit.nn.conv.NaiveConv;
import convkit.nn.conv.Window;
import convkit.nn.conv.aparapi.AparapiConv;
import convkit.nn.conv.aparapi.AparapiConv.Pass;
import convkit.nn.conv.aparapi.OpenClDevice;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Is the aparapi rung right on this machine's device, and how fast is it beside the vector rung of the same machine? For
 * machines that have neither Java nor Maven: see README.md.
 */
public final class DeviceBenchmark {

    private static final int CHECKS = 200;
    private static final int REPETITIONS = 15;

    private DeviceBenchmark() {}

    /** Arrays of one convolution, filled with random numbers. */
    private record Data(ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {

        static Data of(ConvGeometry g, long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            int inputs = g.batch() * g.inChannels() * g.inHeight() * g.inWidth();
            int outputs = g.batch() * g.outChannels() * g.outHeight() * g.outWidth();
            return new Data(
                    g,
                    values(random, inputs),
                    values(random, g.outChannels() * g.taps()),
                    values(random, g.outChannels()),
                    values(random, outputs));
        }

        private static float[] values(SplittableRandom random, int length) {
            float[] values = new float[length];
            for (int i = 0; i < length; i++) {
                values[i] = (float) random.nextDouble(-1, 1);
            }
            return values;
        }

        /** Runs a pass into arrays of its own, so that input and gradients stay as they are; returns all results. */
        float[][] results(ConvBackend backend, Pass pass) {
            float[] sum = new float[pass == Pass.FORWARD ? y.length : pass == Pass.GRAD_INPUT ? x.length : weight.length];
            float[] biasSum = new float[bias.length];
            run(backend, pass, sum, biasSum);
            return new float[][] {sum, biasSum};
        }

        void run(ConvBackend backend, Pass pass, float[] sum, float[] biasSum) {
            switch (pass) {
                case FORWARD -> backend.forward(g, x, weight, bias, sum);
                case GRAD_INPUT -> backend.gradInput(g, y, weight, sum);
                case GRAD_WEIGHT -> backend.gradWeight(g, x, y, sum, biasSum);
            }
        }
    }

    public static void main(String[] arguments) {
        for (OpenClDevice device : OpenClDevice.all()) {
            System.out.println("device: " + device);
        }
        AparapiConv device = AparapiConv.onChosenDevice();
        System.out.println("used:   " + device.device() + "; Java " + System.getProperty("java.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors");
        int failed = check(device);
        System.out.println((3 * CHECKS - failed) + " passed, " + failed + " failed");
        time(device);
        System.exit(failed == 0 ? 0 : 1);
    }

    /** Every pass on random shapes against the specification. */
    private static int check(ConvBackend device) {
        SplittableRandom random = new SplittableRandom(7);
        int failed = 0;
        for (int check = 0; check < CHECKS; check++) {
            Data data = Data.of(randomGeometry(random), check);
            for (Pass pass : Pass.values()) {
                float[][] actual = data.results(device, pass);
                float[][] expected = data.results(new NaiveConv(), pass);
                if (!close(actual[0], expected[0]) || !close(actual[1], expected[1])) {
                    System.out.println("FAILED: " + pass + " of " + data.g);
                    failed++;
                }
            }
        }
        return failed;
    }

    private static ConvGeometry randomGeometry(SplittableRandom random) {
        Window rows = randomWindow(random);
        Window cols = randomWindow(random);
        int groups = random.nextInt(1, 4);
        return new ConvGeometry(
                random.nextInt(1, 6),
                groups * random.nextInt(1, 40),
                groups * random.nextInt(1, 40),
                groups,
                Math.max(1, rows.effectiveKernel() - 2 * rows.padding()) + random.nextInt(12),
                Math.max(1, cols.effectiveKernel() - 2 * cols.padding()) + random.nextInt(12),
                rows,
                cols);
    }

    private static Window randomWindow(SplittableRandom random) {
        return new Window(random.nextInt(1, 5), random.nextInt(1, 4), random.nextInt(0, 4), random.nextInt(1, 4));
    }

    private static boolean close(float[] actual, float[] expected) {
        float scale = 1;
        float difference = 0;
        for (int i = 0; i < expected.length; i++) {
            scale = Math.max(scale, Math.abs(expected[i]));
            difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
        }
        return difference <= 1e-5f * scale;
    }

    private static Map<String, ConvGeometry> shapes() {
        Window same = Window.of(3).padding(1);
        Map<String, ConvGeometry> shapes = new LinkedHashMap<>();
        shapes.put("VGG 1x64x56x56 -> 64", new ConvGeometry(1, 64, 64, 1, 56, 56, same, same));
        shapes.put("VGG 8x256x28x28 -> 256", new ConvGeometry(8, 256, 256, 1, 28, 28, same, same));
        shapes.put("ResNet 64x16x32x32 -> 16", new ConvGeometry(64, 16, 16, 1, 32, 32, same, same));
        shapes.put("ResNet 64x64x8x8 -> 64", new ConvGeometry(64, 64, 64, 1, 8, 8, same, same));
        return shapes;
    }

    /** Medians of interleaved repetitions, so that a busy moment of the machine hits both rungs. */
    private static void time(AparapiConv device) {
        ConvBackend vector = ConvBackend.named("vector");
        System.out.println("\nshape,pass,vector ms,device ms with transfers,kernel ms,device GFLOP/s,kernel GFLOP/s,"
                + "x with transfers,x kernel");
        shapes().forEach((name, g) -> {
            Data data = Data.of(g, 1);
            for (Pass pass : Pass.values()) {
                float[][] sums = data.results(device, pass);
                double[] host = new double[REPETITIONS];
                double[] whole = new double[REPETITIONS];
                double[] kernel = new double[REPETITIONS];
                for (int i = 0; i < 3; i++) {
                    data.run(vector, pass, sums[0], sums[1]);
                    data.run(device, pass, sums[0], sums[1]);
                }
                for (int i = 0; i < REPETITIONS; i++) {
                    long start = System.nanoTime();
                    data.run(vector, pass, sums[0], sums[1]);
                    long between = System.nanoTime();
                    data.run(device, pass, sums[0], sums[1]);
                    whole[i] = (System.nanoTime() - between) / 1e6;
                    host[i] = (between - start) / 1e6;
                    kernel[i] = device.nanosecondsOnDevice(pass) / 1e6;
                }
                report(name, pass, 2e-6 * g.multiplyAdds(), median(host), median(whole), median(kernel));
            }
        });
    }

    private static void report(String name, Pass pass, double megaflop, double host, double whole, double kernel) {
        System.out.printf(
                "%s,%s,%.3f,%.3f,%.3f,%.1f,%.1f,%.2f,%.2f%n",
                name, pass, host, whole, kernel, megaflop / whole, megaflop / kernel, host / whole, host / kernel);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
