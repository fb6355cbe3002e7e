package convkit.grader.child;

import convkit.exercises.wire.Thrown;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What requests and replies carry. Records of plain values, so that the codec of the calls carries them too. */
public final class Messages {

    private Messages() {}

    /**
     * A submission's sources, for {@link Frame#COMPILE}.
     *
     * @param answer path of the file with the student's answer; one of {@code paths}
     * @param paths of all files, with {@code /}, relative to the submission
     * @param contents bytes of the files, not looked at before they are in the child
     * @param contracts names of the interfaces an answer may implement
     */
    public record Sources(String answer, String[] paths, byte[][] contents, String[] contracts) {}

    /**
     * What the compiler made of it.
     *
     * @param errors the compiler's messages with file, line and the line itself; empty if it compiled
     * @param answerClass class in the answer's file that implements a contract; null if none does
     * @param contract the interface it implements; null if none
     * @param problem why there is no answer class although it compiled, in our words; empty if there is one
     * @param names of the classes
     * @param classes their class files
     */
    public record Compiled(
            String errors, String answerClass, String contract, String problem, String[] names, byte[][] classes) {}

    /** Classes to define and the one to make an object of, for {@link Frame#LOAD}. */
    public record Load(String contract, String answerClass, String[] names, byte[][] classes) {}

    /**
     * A call, for {@link Frame#CALL}.
     *
     * @param method as {@link #key} gives it
     * @param arguments each in bytes of the codec; their types are those the method declares
     */
    public record Call(String method, byte[][] arguments) {}

    /**
     * What came of making the object or of a call. At most one of the three is not null; all null for a made object.
     *
     * @param value bytes of the result
     * @param thrown what the student's code threw
     * @param refused why there was no call or no result
     * @param line of the answer's class where that was thrown; 0 if unknown
     * @param changed for each argument of a call its bytes if the student's code changed it, else null; null if it
     *     changed none
     * @param output what the student's code printed since the last reply, cut
     * @param dropped number of printed bytes that were cut off
     */
    public record Reply(
            byte[] value, Thrown thrown, int line, Refused refused, byte[][] changed, String output, long dropped) {

        /** The reply to a call that returned. */
        public static Reply returned(byte[] value) {
            return new Reply(value, null, 0, null, null, "", 0);
        }

        /** The reply to a call that threw. */
        public static Reply threw(Thrown thrown, int line) {
            return new Reply(null, thrown, line, null, null, "", 0);
        }

        /** The reply to a request that was not carried out. */
        public static Reply refused(int reason, long bytes) {
            return new Reply(null, null, 0, new Refused(reason, bytes), null, "", 0);
        }

        Reply withChanged(byte[][] bytes) {
            return new Reply(value, thrown, line, refused, bytes, output, dropped);
        }

        Reply withOutput(String text, long cut) {
            return new Reply(value, thrown, line, refused, changed, text, cut);
        }
    }

    /**
     * Why a request was not carried out. A number: a text from this process could be the student's, and would be read as
     * the grader's own.
     *
     * @param reason one of the constants
     * @param bytes of the result, for {@link #TOO_LARGE}
     */
    public record Refused(int reason, long bytes) {

        /** The answer's class has no constructor without parameters. */
        public static final int NO_CONSTRUCTOR = 1;
        /** The answer's class is abstract. */
        public static final int ABSTRACT = 2;
        /** The contract has no such method. */
        public static final int NO_METHOD = 3;
        /** The result is larger than {@link convkit.exercises.wire.Limits#STANDARD} allows. */
        public static final int TOO_LARGE = 4;
    }

    /**
     * What a sandboxed process must not reach, for {@link Frame#PROBE}.
     *
     * @param files exist outside; beside each, one of the same name with {@code .written} must not come to be
     * @param port a server of the grader listens there on this machine
     * @param processes name of the grader's own process namespace; empty where the system has none
     */
    public record Secrets(String[] files, int port, String processes) {}

    /** What the process could reach nevertheless, in words; empty if nothing. */
    public record Seen(String[] breaches) {}

    /**
     * What a sandboxed process must not be able to take, for {@link Frame#HOARD}.
     *
     * @param what {@link #THREADS}, {@link #MEMORY} or {@link #DISK}
     * @param enough number of threads, or of MiB, after which it stops
     */
    public record Hoard(int what, int enough) {

        /** Threads that sleep. */
        public static final int THREADS = 1;
        /** Memory outside the Java heap, which the JVM's own limits do not count. */
        public static final int MEMORY = 2;
        /** Files in every folder that can be written to. */
        public static final int DISK = 3;
    }

    /** How much of it the process got before it was refused more. */
    public record Hoarded(int amount) {}

    /** Name of the process namespace this process is in; empty where the system has none. */
    public static String processNamespace() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }

    /** A method's name with its parameter types: the same on both sides, and unique in a contract. */
    public static String key(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getTypeName)
                .collect(Collectors.joining(",", method.getName() + "(", ")"));
    }
}
