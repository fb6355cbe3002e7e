package convkit.data;

/**
 * How much of each frequency a signal holds: the mean power of its half-overlapping pieces, each faded in and out by a Hann window.
 * Welch, "The use of fast Fourier transform for the estimation of power spectra" (1967).
 *
 * @param frequencies in hertz, from 0 to half the sampling rate
 * @param decibels power at each of them: 10·log₁₀ of it, 0 for the strongest, never below −{@value #FLOOR}
 */
public record Spectrum(double[] frequencies, double[] decibels) {

    /** Weaker frequencies than this many decibels below the strongest count as that. */
    public static final int FLOOR = 100;

    /**
     * The spectrum of a signal.
     *
     * @param rate samples per second
     * @param window length of the pieces, even: longer ones tell frequencies better apart, of which there are window/2 + 1
     * @throws IllegalArgumentException if the signal is shorter than the window, or silent
     */
    public static Spectrum of(float[] signal, int rate, int window) {
        if (window < 2 || window % 2 != 0 || signal.length < window) {
            throw new IllegalArgumentException("spectrum: window of " + window + " for " + signal.length
                    + " samples; it must be even, at least 2 and no longer than the signal");
        }
        double[] power = new double[window / 2 + 1];
        for (int start = 0; start + window <= signal.length; start += window / 2) {
            addPiece(signal, start, window, power);
        }
        double strongest = 0;
        for (double p : power) {
            strongest = Math.max(strongest, p);
        }
        if (strongest == 0) {
            throw new IllegalArgumentException("spectrum: the signal is silent; there is nothing to compare with");
        }
        double[] frequencies = new double[power.length];
        double[] decibels = new double[power.length];
        for (int bin = 0; bin < power.length; bin++) {
            frequencies[bin] = bin * (double) rate / window;
            decibels[bin] = Math.max(-FLOOR, 10 * Math.log10(power[bin] / strongest));
        }
        return new Spectrum(frequencies, decibels);
    }

    /** Discrete Fourier transform by its definition: a few hundred frequencies need no fast one. */
    private static void addPiece(float[] signal, int start, int window, double[] power) {
        double[] cosine = new double[window];
        double[] sine = new double[window];
        for (int i = 0; i < window; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / window);
            sine[i] = Math.sin(2 * Math.PI * i / window);
        }
        for (int bin = 0; bin < power.length; bin++) {
            double real = 0;
            double imaginary = 0;
            for (int t = 0; t < window; t++) {
                double faded = signal[start + t] * (1 - cosine[t]) / 2;
                int angle = (int) ((long) bin * t % window);
                real += faded * cosine[angle];
                imaginary -= faded * sine[angle];
            }
            power[bin] += real * real + imaginary * imaginary;
        }
    }

    /** The frequency in hertz at which there is most, between two others. */
    public double strongest(double from, double to) {
        int best = -1;
        for (int bin = 0; bin < frequencies.length; bin++) {
            if (frequencies[bin] >= from && frequencies[bin] <= to && (best < 0 || decibels[bin] > decibels[best])) {
                best = bin;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("spectrum: no frequency lies between " + from + " and " + to
                    + " hertz; they are " + frequencies[1] + " apart");
        }
        return frequencies[best];
    }
}
