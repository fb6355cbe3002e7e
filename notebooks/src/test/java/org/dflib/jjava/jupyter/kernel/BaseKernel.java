package org.dflib.jjava.jupyter.kernel;

import convkit.notebook.StandInKernel;
import java.util.List;

/** Stands in for the kernel class of JJava 1.0. */
public final class BaseKernel {

    private static StandInKernel running;

    private BaseKernel() {}

    public static List<String> start() {
        running = new StandInKernel();
        return running.messages();
    }

    public static void stop() {
        running = null;
    }

    public static StandInKernel notebookKernel() {
        return running;
    }
}
