import convkit.exercises.arithmetic.OutputSizeExercise;

/** Blocks that are always left through another: the compiler writes each twice, and what is in it, and so on. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        // Twenty-six of them.
        try { w++; } finally { try { w++; } finally { try { w++; } finally { try { w++; } finally {
        try { w++; } finally { try { w++; } finally { try { w++; } finally { try { w++; } finally {
        try { w++; } finally { try { w++; } finally { try { w++; } finally { try { w++; } finally {
        try { w++; } finally { try { w++; } finally { try { w++; } finally { try { w++; } finally {
        try { w++; } finally { try { w++; } finally { try { w++; } finally { try { w++; } finally {
        try { w++; } finally { try { w++; } finally { try { w++; } finally { try { w++; } finally {
        try { w++; } finally { try { w++; } finally { w++;
        } } } } } } } } } } } } } } } } } } } } } } } } } }
        return w;
    }
}
