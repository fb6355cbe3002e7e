package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopwatchTest {

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    private Runnable taking(long... milliseconds) {
        return () -> {
            int call = calls.getAndIncrement();
            clock.addAndGet(1_000_000 * milliseconds[Math.min(call, milliseconds.length - 1)]);
        };
    }

    /** 400 ms of warm-up, 4 calls; then calls until a second is over, 2 disturbed ones among them. */
    @Test
    void theMedianForgetsDisturbances() {
        double seconds = new Stopwatch(1, clock::get).seconds(taking(100, 100, 100, 100, 100, 100, 300, 100));

        assertThat(seconds).isEqualTo(0.1);
        assertThat(calls.get()).isEqualTo(8);
    }

    @Test
    void aSlowCallRunsFourTimes() {
        assertThat(new Stopwatch(1, clock::get).seconds(taking(9000, 5000, 7000, 6000)))
                .isEqualTo(6);
        assertThat(calls.get()).isEqualTo(4);
    }

    @Test
    void anInterruptEndsIt() {
        Runnable call = () -> {
            taking(1).run();
            if (calls.get() == 3) {
                Thread.currentThread().interrupt();
            }
        };

        assertThat(new Stopwatch(1, clock::get).seconds(call)).isNaN();
        assertThat(calls.get()).isEqualTo(3);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void withoutAClockTimeIsRealTime() {
        assertThat(new Stopwatch(0.001).seconds(() -> {})).isBetween(0.0, 1.0);
    }
}
