import convkit.exercises.arithmetic.OutputSizeExercise;

/** A question about types that the compiler asks itself again, larger each time (Kennedy and Pierce 2007). */
public class MyOutputSize implements OutputSizeExercise {

    interface N<Z> {}

    static class C<X> implements N<N<? super C<C<X>>>> {}

    N<? super C<Byte>> endless = new C<Byte>();

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        return -1;
    }
}
