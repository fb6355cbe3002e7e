import convkit.exercises.arithmetic.OutputSizeExercise;
import java.io.IOException;
import java.io.InputStream;

/** Defines classes with a loader of its own, one of them named like a class of the kit. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        ClassLoader loader = new ClassLoader(null) {
            @Override
            public Class<?> loadClass(String name) throws ClassNotFoundException {
                try (InputStream in = MyOutputSize.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
                    byte[] bytes = in.readAllBytes();
                    return defineClass(name, bytes, 0, bytes.length);
                } catch (IOException | RuntimeException | LinkageError e) {
                    return ClassLoader.getSystemClassLoader().loadClass(name);
                }
            }
        };
        try {
            Class<?> twin = loader.loadClass("convkit.grader.child.Messages$Reply");
            throw new IllegalStateException("a second " + twin.getSimpleName());
        } catch (ClassNotFoundException e) {
            return -1;
        }
    }
}
