package convkit.solutions.training;

import convkit.solutions.Solutions;
import convkit.solutions.training.alternative.SteppedSchedules;

/** Everything about {@code learning-rate-schedule} that students do not get. */
final class LearningRateScheduleSolutions {

    private static final String DECAY = "base * Math.pow(factor, epoch / every)";
    private static final String PROGRESS = "(double) (step - warmUp) / (total - warmUp)";
    private static final String FALL = "least + (base - least) * (1 + Math.cos(Math.PI * progress)) / 2";

    private LearningRateScheduleSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("learning-rate-schedule", MyLearningRateSchedule.class)
                .alternative(SteppedSchedules::new)
                .hiddenTests(LearningRateScheduleHiddenTests.class);
        wrongSteps(builder);
        wrongWarmUps(builder);
        wrongFalls(builder);
        return builder.build();
    }

    private static void wrongSteps(Solutions.Builder builder) {
        builder.wrong(
                        "decays-in-every-epoch",
                        "stagesAreFlat",
                        "Your rate sinks from epoch to epoch. The exponent is the number of finished stages, a whole number: ⌊epoch"
                                + " / every⌋.")
                .replacing(DECAY, "base * Math.pow(factor, (double) epoch / every)")
                .wrong(
                        "epochs-counted-from-one",
                        "stagesAreFlat",
                        "You change the rate one epoch too early: epochs count from 0, so the first stage ends with epoch every − 1.")
                .replacing(DECAY, "base * Math.pow(factor, (epoch + 1) / every)")
                .wrong(
                        "one-stage-only",
                        "stagesMultiply",
                        "You multiply by the factor once. Every finished stage multiplies again: factor to the power of their number.")
                .replacing(DECAY, "base * Math.pow(factor, Math.min(1, epoch / every))");
    }

    private static void wrongWarmUps(Solutions.Builder builder) {
        builder.wrong(
                        "starts-at-zero",
                        "warmUpRises",
                        "Your warm-up starts at 0: the first batch teaches nothing. Step 0 already has base / W.")
                .replacing("base * (step + 1) / warmUp", "base * step / warmUp")
                .wrong(
                        "whole-number-warm-up",
                        "warmUpRises",
                        "You divide whole numbers, (step + 1) / W, and that is 0 until the last step of the warm-up. Multiply by base"
                                + " first, or cast to double.")
                .replacing("base * (step + 1) / warmUp", "base * ((step + 1) / warmUp)")
                .wrong(
                        "warm-up-from-the-least",
                        "warmUpRises",
                        "Your warm-up rises from the lowest rate on. Here it is a straight line through 0: base · (step + 1) / W.")
                .replacing("base * (step + 1) / warmUp", "least + (base - least) * (step + 1) / warmUp");
    }

    private static void wrongFalls(Solutions.Builder builder) {
        builder.wrong(
                        "warm-up-counted-twice",
                        "cosineFalls",
                        "Your cosine begins at step 0, so the rate jumps when the warm-up ends. Its way goes from step W to step T.")
                .replacing(PROGRESS, "(double) step / total")
                .wrong(
                        "whole-number-progress",
                        "cosineFalls",
                        "You divide whole numbers: the way is then 0 until the end, and the rate does not fall. Cast to double.")
                .replacing(PROGRESS, "(step - warmUp) / (total - warmUp)")
                .wrong("straight-line", "cosineFalls", "Your rate falls in a straight line; half a cosine is asked.")
                .replacing(FALL, "least + (base - least) * (1 - progress)")
                .wrong(
                        "falls-to-zero",
                        "cosineFalls",
                        "Your rate falls towards 0. It falls from base to least: scale the cosine by base − least and add least.")
                .replacing(FALL, "base * (1 + Math.cos(Math.PI * progress)) / 2")
                .wrong(
                        "quarter-of-a-cosine",
                        "cosineFalls",
                        "You use a quarter of the cosine, from 1 to 0. Half of it, from 1 to −1, is shifted and halved: (1 + cos πp) / 2.")
                .replacing(FALL, "least + (base - least) * Math.cos(Math.PI * progress / 2)")
                .wrong(
                        "rises-again",
                        "staysAtTheLeast",
                        "Behind step T your cosine rises again. The rate stays at least.")
                .replacing("if (step >= total) {", "if (step < 0) {");
    }
}
