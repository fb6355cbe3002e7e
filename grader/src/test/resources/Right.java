/** The right answer to the exercise, for attacks that strike only now and then, or that pay only if they succeed. */
final class Right {

    private Right() {}

    static int outputSize(int w, int k, int s, int p, int d) {
        int room = w + 2 * p - d * (k - 1) - 1;
        if (w < 1 || k < 1 || s < 1 || p < 0 || d < 1 || room < 0 || room % s != 0) {
            throw new IllegalArgumentException("these arguments do not fit");
        }
        return room / s + 1;
    }
}
