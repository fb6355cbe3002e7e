package convkit.grader.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter, run as the kernel runs it: one call in, one verdict out. */
class SystemCallFilterTest {

    private static final int X86 = 0xC000003E;
    private static final int ARM = 0xC00000B7;

    /** The part of the kernel's classic BPF machine that the filter uses. */
    private static String verdict(byte[] program, int architecture, int number, int argument) {
        ByteBuffer call = ByteBuffer.allocate(64).order(ByteOrder.nativeOrder());
        call.putInt(0, number).putInt(4, architecture).putInt(16, argument);
        ByteBuffer code = ByteBuffer.wrap(program).order(ByteOrder.nativeOrder());
        int accumulator = 0;
        for (int at = 0; at < program.length / 8; at++) {
            int operand = code.getInt(8 * at + 4);
            boolean holds;
            switch (code.getShort(8 * at)) {
                case 0x20 -> {
                    accumulator = call.getInt(operand);
                    continue;
                }
                case 0x06 -> {
                    return words(operand);
                }
                case 0x15 -> holds = accumulator == operand;
                case 0x35 -> holds = Integer.compareUnsigned(accumulator, operand) >= 0;
                case 0x45 -> holds = (accumulator & operand) != 0;
                default -> throw new AssertionError("instruction " + code.getShort(8 * at));
            }
            at += code.get(8 * at + (holds ? 2 : 3));
        }
        throw new AssertionError("no verdict");
    }

    private static String words(int verdict) {
        return switch (verdict) {
            case 0x7FFF0000 -> "allow";
            case 0x80000000 -> "kill";
            case 0x00050001 -> "not permitted";
            case 0x00050026 -> "not implemented";
            default -> Integer.toHexString(verdict);
        };
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            amd64, read, 0, 0, allow
            amd64, mmap, 9, 0, allow
            amd64, execve, 59, 0, allow
            amd64, fork, 57, 0, allow
            amd64, clone of a thread, 56, 0x3d0f00, allow
            amd64, clone with a user namespace, 56, 0x10000011, not permitted
            amd64, clone with a mount namespace, 56, 0x20011, not permitted
            amd64, clone3, 435, 0, not implemented
            amd64, memfd_create, 319, 0, not permitted
            amd64, shmget, 29, 0, not permitted
            amd64, ptrace, 101, 0, not permitted
            amd64, unshare, 272, 0, not permitted
            amd64, io_uring_setup, 425, 0, not permitted
            amd64, a call of x32, 0x40000000, 0, kill
            aarch64, read, 63, 0, allow
            aarch64, clone of a thread, 220, 0x3d0f00, allow
            aarch64, clone with a user namespace, 220, 0x10000011, not permitted
            aarch64, memfd_create, 279, 0, not permitted
            aarch64, keyctl, 219, 0, not permitted
            """)
    void callsAreJudgedByTheirNumber(String machine, String call, String number, String argument, String verdict) {
        byte[] program = SystemCallFilter.of(machine).orElseThrow();
        int architecture = machine.equals("amd64") ? X86 : ARM;
        assertThat(verdict(program, architecture, Integer.decode(number), Integer.decode(argument)))
                .as(call)
                .isEqualTo(verdict);
    }

    @Test
    void callsOfAnotherProcessorEndTheProcess() {
        assertThat(verdict(SystemCallFilter.of("amd64").orElseThrow(), 0x40000003, 0, 0))
                .isEqualTo("kill");
        assertThat(SystemCallFilter.of("riscv64")).isEmpty();
    }
}
