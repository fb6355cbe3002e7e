package convkit.exercises.check;

import convkit.exercises.Exercise;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Limits how long an answer in this JVM may take for one call, so that an endless loop costs one test and not the
 * evening. Each call runs on a daemon thread of its own; one that does not return is interrupted and left behind.
 */
public final class CallLimit implements InvocationHandler {

    /** After this many lost calls no more are made: each has left a thread that may still be running. */
    static final int MOST_LOST_CALLS = 3;

    private final Object answer;
    private final Duration limit;
    private int lostCalls;

    private CallLimit(Object answer, Duration limit) {
        this.answer = answer;
        this.limit = limit;
    }

    /**
     * A stand-in for the answer that gives up after {@link Exercise#callLimit()} with an {@link AnswerFailure} of kind
     * {@code TIMEOUT}.
     *
     * @param answer implements the exercise's contract
     * @return implements the exercise's contract
     */
    public static Object around(Exercise exercise, Object answer) {
        return Recorder.proxy(exercise.contract(), new CallLimit(answer, exercise.callLimit()));
    }

    /**
     * How many calls through a stand-in did not return in time, and may run for ever.
     *
     * @param stand made by {@link #around}
     */
    public static int lostCalls(Object stand) {
        return ((CallLimit) Proxy.getInvocationHandler(stand)).lostCalls;
    }

    /** The object behind a stand-in, or the object itself if it is none. */
    static Object answerOf(Object answer) {
        return Proxy.isProxyClass(answer.getClass()) && Proxy.getInvocationHandler(answer) instanceof CallLimit stand
                ? stand.answer
                : answer;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return Recorder.call(answer, method, arguments);
        }
        if (lostCalls >= MOST_LOST_CALLS) {
            throw new AnswerFailure(
                    AnswerFailure.Kind.TIMEOUT,
                    "not called, because " + lostCalls + " calls before this one did not return");
        }
        AtomicReference<Object> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread call = new Thread(
                () -> {
                    try {
                        result.set(Recorder.call(answer, method, arguments));
                    } catch (Throwable e) {
                        thrown.set(e);
                    }
                },
                "answer-" + method.getName());
        call.setDaemon(true);
        call.start();
        await(call);
        if (thrown.get() != null) {
            throw thrown.get();
        }
        return result.get();
    }

    private void await(Thread call) {
        try {
            call.join(limit.toMillis());
        } catch (InterruptedException e) {
            call.interrupt();
            Thread.currentThread().interrupt();
            throw new AnswerFailure(AnswerFailure.Kind.TIMEOUT, "interrupted before it returned");
        }
        if (call.isAlive()) {
            call.interrupt();
            lostCalls++;
            throw new AnswerFailure(
                    AnswerFailure.Kind.TIMEOUT,
                    "did not return within " + Numbers.points(limit.toMillis() / 1000.0)
                            + " s; look for a loop that never ends");
        }
    }
}
