package convkit.grader.sandbox;

import java.util.List;

/**
 * The most that the processes of one submission may use.
 *
 * @param memoryMebibytes resident memory of all of them together; the Java heap is smaller, and what a JVM needs besides
 *     fits in the difference
 * @param addressSpaceMebibytes of one process: what it could ask for between two looks at its memory
 * @param tasks processes and threads of all of them together
 * @param temporaryMebibytes in {@code /tmp}, the only place they can write to
 * @param openFiles of one process
 * @param cpuSeconds of one process, all its threads together
 */
record ResourceLimits(
        int memoryMebibytes,
        int addressSpaceMebibytes,
        int tasks,
        int temporaryMebibytes,
        int openFiles,
        int cpuSeconds) {

    static final ResourceLimits STANDARD = new ResourceLimits(768, 3072, 256, 64, 128, 300);

    /** Heap of the JVM that runs a student's code. */
    static final int HEAP_MEBIBYTES = 256;

    private static final int MEBIBYTE = 1 << 20;

    /**
     * The kernel's own limits of one process, as options of {@code prlimit}. They are a second line behind the {@link
     * ProcessWatch}: that ends what takes too much and says why, these refuse it before it can hurt the machine.
     */
    List<String> prlimitOptions() {
        return List.of(
                "--as=" + (long) addressSpaceMebibytes * MEBIBYTE,
                // The soft limit first: its signal tells this end from others.
                "--cpu=" + cpuSeconds + ":" + (cpuSeconds + 5),
                "--fsize=" + (long) temporaryMebibytes * MEBIBYTE,
                "--nofile=" + openFiles,
                // Counted per user namespace since Linux 5.14, and a sandbox has its own; never enforced for root.
                "--nproc=" + 2 * tasks,
                "--core=0");
    }

    /** The same as options of {@code podman run} and {@code docker run}, which count with control groups. */
    List<String> containerOptions() {
        return List.of(
                "--memory=" + memoryMebibytes + "m",
                // Equal to the memory: no swap besides.
                "--memory-swap=" + memoryMebibytes + "m",
                "--pids-limit=" + tasks,
                "--ulimit=cpu=" + cpuSeconds + ":" + (cpuSeconds + 5),
                "--ulimit=fsize=" + (long) temporaryMebibytes * MEBIBYTE,
                "--ulimit=nofile=" + openFiles + ":" + openFiles,
                "--ulimit=core=0:0",
                // Counted over all containers of this machine: only so that the engine's default, which it may be
                // unable to set, does not hold.
                "--ulimit=nproc=8192:8192",
                "--tmpfs=/tmp:rw,nosuid,nodev,mode=1777,size=" + temporaryMebibytes + "m");
    }
}
