package convkit.nn.conv.aparapi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/** Loads classes that were compiled in memory, and shows their byte code, which Aparapi reads. */
final class KernelClasses extends ClassLoader {

    private final Map<String, byte[]> classes;

    /** @param classes byte code by class name */
    KernelClasses(Map<String, byte[]> classes) {
        super(ConvKernel.class.getClassLoader());
        this.classes = Map.copyOf(classes);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] code = classes.get(name);
        if (code == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, code, 0, code.length);
    }

    @Override
    public InputStream getResourceAsStream(String path) {
        byte[] code = classes.get(path.replaceAll("\\.class$", "").replace('/', '.'));
        return code == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(code);
    }
}
