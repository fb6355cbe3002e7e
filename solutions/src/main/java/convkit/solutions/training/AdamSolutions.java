package convkit.solutions.training;

import convkit.solutions.Solutions;
import convkit.solutions.training.alternative.AdamWithoutHats;

/** Everything about {@code adam} that students do not get. */
final class AdamSolutions {

    private static final String DECAY = "w[i] -= settings.learningRate() * settings.weightDecay() * w[i];";
    private static final String POWER1 = "Math.pow(settings.beta1(), t)";
    private static final String POWER2 = "Math.pow(settings.beta2(), t)";

    private AdamSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("adam", MyAdam.class)
                .alternative(AdamWithoutHats::new)
                .hiddenTests(AdamHiddenTests.class);
        wrongCorrections(builder);
        wrongMeans(builder);
        wrongDecay(builder);
        return builder.build();
    }

    private static void wrongCorrections(Solutions.Builder builder) {
        builder.wrong(
                        "not-corrected",
                        "firstStep",
                        "You use m and v as they are. They start at 0 and are too small at first: divide them by 1 − β₁ᵗ and 1 − β₂ᵗ.")
                .replacing("m[i] / correction1", "m[i]")
                .replacing("v[i] / correction2", "v[i]")
                .wrong(
                        "mean-square-not-corrected",
                        "firstStep",
                        "You correct m but not v. Both start at 0: divide v by 1 − β₂ᵗ under the root.")
                .replacing("v[i] / correction2", "v[i]")
                .wrong(
                        "correction-without-power",
                        "correctionFades",
                        "You divide by 1 − β in every step. The correction fades: the power t belongs to β.")
                .replacing(POWER1, "settings.beta1()")
                .replacing(POWER2, "settings.beta2()")
                .wrong(
                        "steps-counted-from-zero",
                        "correctionFades",
                        "Your correction uses t + 1. Here t counts from 1 already: in the first step it is 1 − β.")
                .replacing(POWER1, "Math.pow(settings.beta1(), t + 1)")
                .replacing(POWER2, "Math.pow(settings.beta2(), t + 1)")
                .wrong(
                        "correction-remembered",
                        "twoStepsInARow",
                        "You return the corrected means, and the next step corrects them again. Remember m and v themselves.")
                .replacing("return new Step(w, m, v);", """
                        for (int i = 0; i < w.length; i++) {
                            m[i] /= correction1;
                            v[i] /= correction2;
                        }
                        return new Step(w, m, v);""");
    }

    private static void wrongMeans(Solutions.Builder builder) {
        builder.wrong(
                        "betas-swapped",
                        "runningMeans",
                        "You use β₂ for m and β₁ for v: β₁ is the memory of the gradient, β₂ that of its square.")
                .replacing(
                        "settings.beta1() * m[i] + (1 - settings.beta1())",
                        "settings.beta2() * m[i] + (1 - settings.beta2())")
                .replacing(
                        "settings.beta2() * v[i] + (1 - settings.beta2())",
                        "settings.beta1() * v[i] + (1 - settings.beta1())")
                .wrong(
                        "gradient-added-in-full",
                        "runningMeans",
                        "You add the whole gradient to m, as momentum does. m is a running mean: take in 1 − β₁ of it.")
                .replacing("(1 - settings.beta1()) * g", "g")
                .wrong(
                        "root-forgotten",
                        "firstStep",
                        "You divide by v̂; divide by its root, which has the unit of the gradient.")
                .replacing("Math.sqrt(v[i] / correction2)", "v[i] / correction2")
                .wrong(
                        "epsilon-under-the-root",
                        "firstStep",
                        "You add ε under the root. It is added to the root: √v̂ + ε.")
                .replacing("Math.sqrt(v[i] / correction2)", "Math.sqrt(v[i] / correction2 + settings.epsilon())")
                .replacing("(root + settings.epsilon())", "root");
    }

    private static void wrongDecay(Solutions.Builder builder) {
        builder.wrong(
                        "decay-in-the-gradient",
                        "decayIsKeptApart",
                        "You add weightDecay·w to the gradient, as in SGD. AdamW keeps the decay apart: it shrinks w directly and does"
                                + " not enter m and v.")
                .replacing("float g = gradient[i];", "float g = gradient[i] + settings.weightDecay() * w[i];")
                .replacing(DECAY, "")
                .wrong(
                        "decay-without-learning-rate",
                        "decayIsKeptApart",
                        "You shrink w by the decay alone. It is multiplied by the learning rate, so that a schedule slows it down too.")
                .replacing(DECAY, "w[i] -= settings.weightDecay() * w[i];")
                .wrong(
                        "decay-forgotten",
                        "decayIsKeptApart",
                        "The weight decay has no effect: w ← w − η·weightDecay·w.")
                .replacing(DECAY, "")
                .wrong(
                        "in-place",
                        "everyParameterByItself",
                        "You overwrite the arrays that you were given: work on copies.")
                .replacing("parameters.clone()", "parameters")
                .replacing("mean.clone()", "mean")
                .replacing("meanSquare.clone()", "meanSquare");
    }
}
