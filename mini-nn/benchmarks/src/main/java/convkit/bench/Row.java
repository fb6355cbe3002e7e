package convkit.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One measured figure: a line of the CSV files.
 *
 * @param benchmark conv, train, accuracy, memory, scaling or profile
 * @param subject the convolution, the model, or the value of what is varied
 * @param what direction, or the quantity that was measured
 * @param contender rung, OpenBLAS or peer
 * @param median of the rounds
 * @param low smallest of the rounds
 * @param high largest of the rounds
 * @param version of the contender
 * @param machine processor and operating system
 */
@JsonPropertyOrder({
    "benchmark",
    "subject",
    "what",
    "contender",
    "unit",
    "median",
    "low",
    "high",
    "rounds",
    "threads",
    "version",
    "machine",
    "jdk",
    "flags"
})
record Row(
        String benchmark,
        String subject,
        String what,
        String contender,
        String unit,
        double median,
        double low,
        double high,
        int rounds,
        int threads,
        String version,
        String machine,
        String jdk,
        String flags) {}
