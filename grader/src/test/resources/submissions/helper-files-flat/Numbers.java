package convkit.exercises.arithmetic;

public final class Numbers {

    private Numbers() {}

    public static int divideExactly(int dividend, int divisor) {
        if (dividend < 0 || dividend % divisor != 0) {
            throw new IllegalArgumentException(dividend + " cannot be divided by " + divisor);
        }
        return dividend / divisor;
    }
}
