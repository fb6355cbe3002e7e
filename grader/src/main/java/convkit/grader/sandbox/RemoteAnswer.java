package convkit.grader.sandbox;

import convkit.exercises.check.AnswerFailure;
import convkit.exercises.check.AnswerFailure.Kind;
import convkit.exercises.check.StudentException;
import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Limits;
import convkit.exercises.wire.Thrown;
import convkit.exercises.wire.WireFormatException;
import convkit.grader.child.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/**
 * A student's object, seen from the tests: an object that implements the contract and sends each call to a child. A child
 * that hangs or dies costs the call that it hung or died in; the next call gets a new one.
 */
public final class RemoteAnswer implements InvocationHandler {

    /** What the tests may expect from a correct answer; everything else a student throws stays a text. */
    private static final Map<String, Function<String, RuntimeException>> KNOWN_EXCEPTIONS = Map.ofEntries(
            entry("ArithmeticException", ArithmeticException::new),
            entry("ArrayIndexOutOfBoundsException", ArrayIndexOutOfBoundsException::new),
            entry("ArrayStoreException", ArrayStoreException::new),
            entry("ClassCastException", ClassCastException::new),
            entry("IllegalArgumentException", IllegalArgumentException::new),
            entry("IllegalStateException", IllegalStateException::new),
            entry("IndexOutOfBoundsException", IndexOutOfBoundsException::new),
            entry("NegativeArraySizeException", NegativeArraySizeException::new),
            entry("NullPointerException", NullPointerException::new),
            entry("NumberFormatException", NumberFormatException::new),
            entry("StringIndexOutOfBoundsException", StringIndexOutOfBoundsException::new),
            entry("UnsupportedOperationException", UnsupportedOperationException::new));

    private static Map.Entry<String, Function<String, RuntimeException>> entry(
            String simpleName, Function<String, RuntimeException> constructor) {
        return Map.entry("java.lang." + simpleName, constructor);
    }

    private final StudentProcess process;
    private final Messages.Load load;
    private final Class<?> contract;
    private final Duration callLimit;
    private final StudentOutput output = new StudentOutput();
    /** Set when the object cannot be made: it cannot the next time either. */
    private RuntimeException unusable;
    /** Set when the machine cannot start a process: no fault of the student's. */
    private IOException cannotStart;

    /**
     * @param process of the submission
     * @param compiled must hold an answer class
     */
    public RemoteAnswer(StudentProcess process, Messages.Compiled compiled, Class<?> contract, Duration callLimit) {
        this.process = process;
        this.load = new Messages.Load(contract.getName(), compiled.answerClass(), compiled.names(), compiled.classes());
        this.contract = contract;
        this.callLimit = callLimit;
    }

    /** The object for the tests. */
    public Object proxy() {
        return Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, this);
    }

    /** What the student's code has printed so far. */
    public StudentOutput output() {
        return output;
    }

    /** Why no process could be started, which makes the run void; null if all could. */
    public IOException cannotStart() {
        return cannotStart;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "the submitted " + load.answerClass();
            };
        }
        byte[][] encoded = arguments == null
                ? new byte[0][]
                : Arrays.stream(arguments).map(Codec::encode).toArray(byte[][]::new);
        Messages.Reply reply = call(new Messages.Call(Messages.key(method), encoded));
        output.add(reply);
        try {
            ChangedArguments.apply(reply.changed(), arguments, method.getParameterTypes());
            if (reply.value() == null) {
                throw failure(reply, Kind.PROTOCOL, "");
            }
            return Codec.decode(reply.value(), method.getReturnType(), Limits.STANDARD);
        } catch (WireFormatException e) {
            process.close();
            throw new AnswerFailure(Kind.PROTOCOL, "what came back is damaged: " + e.getMessage());
        }
    }

    private Messages.Reply call(Messages.Call call) {
        while (true) {
            ensureLoaded();
            try {
                return process.call(call, callLimit);
            } catch (ChildFailure e) {
                try {
                    process.again(e);
                } catch (ChildFailure itsOwn) {
                    throw new AnswerFailure(itsOwn.kind(), itsOwn.getMessage());
                }
            }
        }
    }

    private void ensureLoaded() {
        if (unusable != null) {
            throw unusable;
        }
        String making = "making an object of " + load.answerClass() + ": ";
        try {
            Messages.Reply reply = process.load(load, callLimit);
            if (reply == null) {
                return;
            }
            output.add(reply);
            if (reply.thrown() != null || reply.refused() != null) {
                unusable = failure(reply, Kind.MISSING, making);
                throw unusable;
            }
        } catch (ChildFailure e) {
            unusable = new AnswerFailure(e.kind(), making + e.getMessage());
            throw unusable;
        } catch (IOException e) {
            cannotStart = e;
            throw new UncheckedIOException(e);
        }
    }

    private RuntimeException failure(Messages.Reply reply, Kind kindOfRefusal, String doing) {
        if (reply.refused() != null) {
            return new AnswerFailure(kindOfRefusal, doing + Claims.refusal(reply.refused(), load.answerClass()));
        }
        if (reply.thrown() == null) {
            return new AnswerFailure(Kind.PROTOCOL, doing + "neither a result nor an exception came back");
        }
        Thrown thrown = Claims.bounded(reply.thrown());
        Function<String, RuntimeException> known = KNOWN_EXCEPTIONS.get(thrown.className());
        RuntimeException exception = known != null
                ? known.apply(thrown.message())
                : new StudentException(thrown.className(), thrown.message() == null ? "" : thrown.message());
        exception.setStackTrace(
                reply.line() <= 0
                        ? new StackTraceElement[0]
                        : new StackTraceElement[] {new StackTraceElement(load.answerClass(), "", null, reply.line())});
        return exception;
    }
}
