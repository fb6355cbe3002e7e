package convkit.exercises.arithmetic;

import convkit.exercises.Exercise;
import java.time.Duration;
import java.util.List;

/** The exercises on convolution arithmetic. */
public final class ArithmeticExercises {

    private ArithmeticExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(outputSize());
    }

    private static Exercise outputSize() {
        return Exercise.named("output-size", "Output size of a convolution")
                .contract(OutputSizeExercise.class, OutputSizeTests.class)
                .teaches("Output size", "Stride")
                .takes(15)
                .difficulty(1)
                .outOfScope("padding that differs on the two sides; rounding rules")
                .hints(
                        "Lay the kernel on the left end of the padded input. How many positions does it cover, gaps"
                                + " included? How far can it still move to the right?",
                        "Call the distance it can still move 'room': room = (W + 2P) − K_eff. Every S positions of room"
                                + " give one more output. What does a negative room mean, and what does room % S != 0 mean?",
                        "Check the arguments, compute K_eff = K + (K − 1)(D − 1) and room, throw"
                                + " IllegalArgumentException if room < 0 or room % S != 0, and return room / S + 1.")
                .callLimit(Duration.ofSeconds(2))
                .build();
    }
}
