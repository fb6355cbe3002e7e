package io.github.spencerpark.ijava;

import convkit.notebook.StandInKernel;
import java.util.List;

/** Stands in for the entry class of IJava 1.3. */
public final class IJava {

    private static StandInKernel running;

    private IJava() {}

    public static List<String> start() {
        running = new StandInKernel();
        return running.messages();
    }

    public static void stop() {
        running = null;
    }

    public static StandInKernel getKernelInstance() {
        return running;
    }
}
