package convkit.grader.child;

import convkit.exercises.wire.Codec;
import convkit.exercises.wire.Limits;
import convkit.exercises.wire.Thrown;
import convkit.exercises.wire.WireFormatException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The student's object and the calls to it. Whatever the student's code throws becomes two texts. */
final class Answer {

    private static final int MAX_MESSAGE_CHARS = 4_000;

    private final Map<String, Method> methods = new HashMap<>();
    private Object object;
    private String answerClass = "";

    /** Makes the object, in place of an earlier one; a reply that says what happened if that fails, null if it worked. */
    Messages.Reply load(Messages.Load request) {
        answerClass = request.answerClass();
        object = null;
        methods.clear();
        try {
            SubmissionLoader loader = new SubmissionLoader(request.names(), request.classes());
            Class<?> contract = Class.forName(request.contract(), true, loader);
            Constructor<?> constructor;
            try {
                constructor = Class.forName(request.answerClass(), true, loader).getDeclaredConstructor();
            } catch (NoSuchMethodException e) {
                return Messages.Reply.refused(Messages.Refused.NO_CONSTRUCTOR, 0);
            }
            constructor.setAccessible(true);
            object = constructor.newInstance();
            for (Method method : contract.getMethods()) {
                methods.put(Messages.key(method), method);
            }
            return null;
        } catch (InvocationTargetException e) {
            return thrown(e.getCause());
        } catch (InstantiationException e) {
            return Messages.Reply.refused(Messages.Refused.ABSTRACT, 0);
        } catch (ExceptionInInitializerError e) {
            return thrown(e.getCause() == null ? e : e.getCause());
        } catch (Throwable e) {
            return thrown(e);
        }
    }

    /** Calls a method of the contract. */
    Messages.Reply call(Messages.Call request) throws WireFormatException {
        Method method = methods.get(request.method());
        if (method == null) {
            return Messages.Reply.refused(Messages.Refused.NO_METHOD, 0);
        }
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = Codec.decode(request.arguments()[i], types[i], Limits.STANDARD);
        }
        Messages.Reply reply = invoke(method, arguments);
        return reply.withChanged(changes(request.arguments(), arguments));
    }

    private Messages.Reply invoke(Method method, Object[] arguments) {
        byte[] value;
        try {
            // The result is written here too: a tensor may compute its values only when they are read.
            value = Codec.encode(method.invoke(object, arguments));
        } catch (InvocationTargetException e) {
            return thrown(e.getCause());
        } catch (Throwable e) {
            return thrown(e);
        }
        if (value.length > Limits.STANDARD.maxBytes()) {
            return Messages.Reply.refused(Messages.Refused.TOO_LARGE, value.length);
        }
        return Messages.Reply.returned(value);
    }

    /** A caller in the same process would see changes to its arguments; this is how one in another process does. */
    private static byte[][] changes(byte[][] before, Object[] arguments) {
        byte[][] changed = new byte[before.length][];
        boolean any = false;
        for (int i = 0; i < before.length; i++) {
            byte[] after = Codec.encode(arguments[i]);
            if (!Arrays.equals(before[i], after)) {
                changed[i] = after;
                any = true;
            }
        }
        return any ? changed : null;
    }

    private Messages.Reply thrown(Throwable exception) {
        return Messages.Reply.threw(Thrown.of(exception, MAX_MESSAGE_CHARS), line(exception));
    }

    /** Only a number leaves this process: everything else in a stack trace can be forged into a text. */
    private int line(Throwable exception) {
        try {
            for (StackTraceElement frame : exception.getStackTrace()) {
                if (frame.getClassName().equals(answerClass)) {
                    return Math.max(0, frame.getLineNumber());
                }
            }
        } catch (Throwable hostile) {
            // An exception that breaks while it is asked where it came from came from nowhere.
        }
        return 0;
    }
}
