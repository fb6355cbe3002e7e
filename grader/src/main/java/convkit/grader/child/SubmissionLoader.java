package convkit.grader.child;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Defines the student's classes. The kit's classes come first, so a submission cannot replace one. */
final class SubmissionLoader extends ClassLoader {

    private final Map<String, byte[]> classes = new HashMap<>();

    SubmissionLoader(String[] names, byte[][] classFiles) {
        super("submission", SubmissionLoader.class.getClassLoader());
        for (int i = 0; i < names.length; i++) {
            classes.put(names[i], classFiles[i]);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    /** Aparapi reads the byte code of a kernel, to translate it. */
    @Override
    public InputStream getResourceAsStream(String path) {
        byte[] bytes = classes.get(path.replaceAll("\\.class$", "").replace('/', '.'));
        return bytes == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(bytes);
    }
}
