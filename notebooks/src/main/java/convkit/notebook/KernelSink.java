package convkit.notebook;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows pictures through the Java kernel of Jupyter that runs this program: JJava or its ancestor IJava.
 *
 * <p>By reflection, because the kernels share these methods but not one class name, and because the library must also
 * work where there is no kernel. The display functions of the cells would repeat the whole payload as plain text; here
 * each picture says what it shows.
 */
final class KernelSink implements Sink {

    /** Class and static method that give the running kernel, newest first. */
    private static final List<String[]> KERNELS = List.of(
            new String[] {"org.dflib.jjava.jupyter.kernel.BaseKernel", "notebookKernel"},
            new String[] {"io.github.spencerpark.ijava.IJava", "getKernelInstance"});

    private final Object kernel;
    private final Method display;
    private final Class<?> displayData;

    private KernelSink(Object kernel) {
        this.kernel = kernel;
        this.display = method(kernel.getClass(), "display", 1);
        this.displayData = display.getParameterTypes()[0];
    }

    /** The kernel that runs in this process; empty in an ordinary program. */
    static Optional<Sink> find(ClassLoader loader) {
        for (String[] name : KERNELS) {
            try {
                Object kernel =
                        Class.forName(name[0], true, loader).getMethod(name[1]).invoke(null);
                if (kernel != null) {
                    return Optional.of(new KernelSink(kernel));
                }
            } catch (ClassNotFoundException absent) {
                continue;
            } catch (ReflectiveOperationException changed) {
                throw unknownKernel(name[0], changed);
            }
        }
        return Optional.empty();
    }

    @Override
    public String display(Rendering rendering) {
        String id = UUID.randomUUID().toString();
        try {
            display.invoke(kernel, bundle(rendering, id));
        } catch (ReflectiveOperationException failed) {
            throw unknownKernel(kernel.getClass().getName(), failed);
        }
        return id;
    }

    @Override
    public void update(String id, Rendering rendering) {
        try {
            Object io = method(kernel.getClass(), "getIO", 0).invoke(kernel);
            Object stream = io.getClass().getField("display").get(io);
            stream.getClass()
                    .getMethod("updateDisplay", String.class, displayData)
                    .invoke(stream, id, bundle(rendering, id));
        } catch (ReflectiveOperationException failed) {
            throw unknownKernel(kernel.getClass().getName(), failed);
        }
    }

    private Object bundle(Rendering rendering, String id) throws ReflectiveOperationException {
        Object bundle = displayData.getConstructor(String.class).newInstance(rendering.text());
        Method putData = displayData.getMethod("putData", String.class, Object.class);
        for (Map.Entry<String, String> format : rendering.data().entrySet()) {
            putData.invoke(bundle, format.getKey(), format.getValue());
        }
        Method putMetaData = displayData.getMethod("putMetaData", String.class, Object.class);
        for (String type : rendering.data().keySet()) {
            if (rendering.width() > 0 && type.startsWith("image/")) {
                putMetaData.invoke(bundle, type, Map.of("width", rendering.width()));
            }
        }
        displayData.getMethod("putTransientData", String.class, Object.class).invoke(bundle, "display_id", id);
        return bundle;
    }

    private static Method method(Class<?> type, String name, int parameters) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == parameters) {
                return method;
            }
        }
        throw unknownKernel(type.getName(), new NoSuchMethodException(name));
    }

    private static IllegalStateException unknownKernel(String name, ReflectiveOperationException cause) {
        return new IllegalStateException(
                "show: the kernel " + name + " has not the display methods of JJava 1.0 or IJava 1.3; use one of these",
                cause);
    }
}
