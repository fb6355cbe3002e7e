package convkit.grader.sandbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * System calls that a sandboxed process may not make: those that hold memory which no limit counts, look into other
 * processes, or open more of the kernel than a JVM needs. Machine code that a student smuggles in is held by it too.
 *
 * <p>A program for the kernel's seccomp filter (Linux, {@code Documentation/userspace-api/seccomp_filter.rst}): it looks
 * at the number of each call, and for {@code clone} at its flags.
 */
final class SystemCallFilter {

    /** Numbers of the calls in the kernel's tables; {@code clone} is looked at more closely. */
    private record Machine(int audit, int cloneCall, List<Integer> denied) {}

    /** Newer calls have the same number everywhere. */
    private static final int CLONE3 = 435;

    private static final int IO_URING_SETUP = 425;
    private static final int MEMFD_SECRET = 447;

    private static final Map<String, Machine> MACHINES = Map.of(
            "amd64",
            new Machine(
                    0xC000003E,
                    56,
                    // memfd_create, shmget, msgget, semget, ptrace, process_vm_readv and _writev, bpf, userfaultfd,
                    // perf_event_open, add_key, request_key, keyctl, unshare, setns, mount.
                    List.of(319, 29, 68, 64, 101, 310, 311, 321, 323, 298, 248, 249, 250, 272, 308, 165)),
            "aarch64",
            new Machine(
                    0xC00000B7,
                    220,
                    List.of(279, 194, 186, 190, 117, 270, 271, 280, 282, 241, 217, 218, 219, 97, 268, 40)));

    /** All the flags of {@code clone} that make a new namespace; in a new user namespace one could mount memory. */
    private static final int NEW_NAMESPACES = 0x7E020000;

    /** On x86-64, calls of another convention have this bit set. */
    private static final int OTHER_CONVENTION = 0x40000000;

    private static final int LOAD_WORD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int JUMP_IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int AT_NUMBER = 0;
    private static final int AT_ARCHITECTURE = 4;
    private static final int AT_FIRST_ARGUMENT = 16;

    private static final int ALLOW = 0x7FFF0000;
    private static final int KILL = 0x80000000;
    private static final int NOT_PERMITTED = 0x00050001;
    /** A C library that hears this of {@code clone3} uses {@code clone}, whose flags can be seen. */
    private static final int NOT_IMPLEMENTED = 0x00050000 | 38;

    private final ByteArrayOutputStream program = new ByteArrayOutputStream();

    private SystemCallFilter() {}

    /** The program for the processor we run on; empty for one whose numbers are not listed here. */
    static Optional<byte[]> forThisMachine() {
        return of(System.getProperty("os.arch"));
    }

    static Optional<byte[]> of(String architecture) {
        return Optional.ofNullable(MACHINES.get(architecture.toLowerCase(Locale.ROOT)))
                .map(machine -> new SystemCallFilter().write(machine));
    }

    private byte[] write(Machine machine) {
        // A jump skips as many instructions as it says; each test here jumps over the one verdict behind it.
        add(LOAD_WORD, 0, 0, AT_ARCHITECTURE);
        verdictUnless(JUMP_IF_EQUAL, machine.audit, KILL);
        add(LOAD_WORD, 0, 0, AT_NUMBER);
        verdictIf(JUMP_IF_AT_LEAST, OTHER_CONVENTION, KILL);
        verdictIf(JUMP_IF_EQUAL, CLONE3, NOT_IMPLEMENTED);
        verdictIf(JUMP_IF_EQUAL, IO_URING_SETUP, NOT_PERMITTED);
        verdictIf(JUMP_IF_EQUAL, MEMFD_SECRET, NOT_PERMITTED);
        for (int number : machine.denied) {
            verdictIf(JUMP_IF_EQUAL, number, NOT_PERMITTED);
        }
        verdictUnless(JUMP_IF_EQUAL, machine.cloneCall, ALLOW);
        add(LOAD_WORD, 0, 0, AT_FIRST_ARGUMENT);
        verdictIf(JUMP_IF_ANY_BIT, NEW_NAMESPACES, NOT_PERMITTED);
        add(RETURN, 0, 0, ALLOW);
        return program.toByteArray();
    }

    private void verdictIf(int test, int operand, int verdict) {
        add(test, 0, 1, operand);
        add(RETURN, 0, 0, verdict);
    }

    private void verdictUnless(int test, int operand, int verdict) {
        add(test, 1, 0, operand);
        add(RETURN, 0, 0, verdict);
    }

    /** {@code struct sock_filter}: code, how far to jump if true and if false, operand. */
    private void add(int code, int ifTrue, int ifFalse, int operand) {
        ByteBuffer instruction = ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
        instruction
                .putShort((short) code)
                .put((byte) ifTrue)
                .put((byte) ifFalse)
                .putInt(operand);
        program.writeBytes(instruction.array());
    }
}
