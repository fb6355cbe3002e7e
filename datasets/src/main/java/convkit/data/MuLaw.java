package convkit.data;

/**
 * Amplitudes in [−1, 1] as one of a few levels, which lie close together around 0 and far apart where it is loud, as the ear does. So
 * telephones send speech, and so WaveNet makes of "which amplitude comes next?" a question with a class as its answer. ITU-T
 * recommendation G.711; van den Oord et al., "WaveNet" (2016), section 2.2.
 *
 * <pre>
 *   f(x) = sign(x) · ln(1 + μ|x|) / ln(1 + μ),   μ = levels − 1
 *   level = f(x) from [−1, 1] to 0 … levels − 1, rounded
 * </pre>
 *
 * @param levels 256 in a telephone
 */
public record MuLaw(int levels) {

    /** @throws IllegalArgumentException if there are fewer than 2 levels */
    public MuLaw {
        if (levels < 2) {
            throw new IllegalArgumentException("mu-law: " + levels + " levels but at least 2 must be; 256 are usual");
        }
    }

    /** The level of an amplitude, 0 to levels − 1; amplitudes beyond ±1 count as ±1. */
    public int encode(float amplitude) {
        double mu = levels - 1;
        double size = Math.min(1, Math.abs(amplitude));
        double squeezed = Math.signum(amplitude) * StrictMath.log1p(mu * size) / StrictMath.log1p(mu);
        return (int) Math.round((squeezed + 1) / 2 * mu);
    }

    /** The levels of a signal. */
    public int[] encode(float[] signal) {
        int[] codes = new int[signal.length];
        for (int t = 0; t < codes.length; t++) {
            codes[t] = encode(signal[t]);
        }
        return codes;
    }

    /**
     * The amplitude of a level.
     *
     * @throws IllegalArgumentException if there is no such level
     */
    public float decode(int level) {
        if (level < 0 || level >= levels) {
            throw new IllegalArgumentException(
                    "mu-law: level " + level + " wanted but they run from 0 to " + (levels - 1));
        }
        double mu = levels - 1;
        double squeezed = 2 * level / mu - 1;
        return (float) (Math.signum(squeezed) * StrictMath.expm1(Math.abs(squeezed) * StrictMath.log1p(mu)) / mu);
    }

    /** The amplitudes of some levels. */
    public float[] decode(int[] codes) {
        float[] signal = new float[codes.length];
        for (int t = 0; t < codes.length; t++) {
            signal[t] = decode(codes[t]);
        }
        return signal;
    }
}
