package convkit.exercises.check;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Classes just compiled, which are preferred to older ones of the same name on the class path. */
public final class CompiledClasses extends ClassLoader {

    // Sorted, so that a choice among several classes does not depend on the compiler.
    private final Map<String, byte[]> codeByName;

    CompiledClasses(Map<String, byte[]> codeByName) {
        super(CompiledClasses.class.getClassLoader());
        this.codeByName = new TreeMap<>(codeByName);
    }

    /** Names of all classes, in alphabetical order. */
    public Set<String> names() {
        return codeByName.keySet();
    }

    /**
     * One class.
     *
     * @throws IllegalStateException if no source declares it
     */
    public Class<?> load(String name) {
        try {
            return loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("class " + name + " is not among those compiled, " + names(), e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            byte[] code = codeByName.get(name);
            if (code == null) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : defineClass(name, code, 0, code.length);
        }
    }

    /** Aparapi reads the byte code of a kernel, to translate it. */
    @Override
    public InputStream getResourceAsStream(String path) {
        byte[] code = codeByName.get(path.replaceAll("\\.class$", "").replace('/', '.'));
        return code == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(code);
    }
}
