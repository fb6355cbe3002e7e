package convkit.solutions.training;

import convkit.solutions.Solutions;
import convkit.solutions.training.alternative.MomentumInTwoPasses;

/** Everything about {@code sgd-momentum} that students do not get. */
final class SgdMomentumSolutions {

    private static final String STEP = "learningRate * (nesterov ? g + momentum * v[i] : v[i])";

    private SgdMomentumSolutions() {}

    static Solutions solutions() {
        Solutions.Builder builder = Solutions.of("sgd-momentum", MySgdMomentum.class)
                .alternative(MomentumInTwoPasses::new)
                .hiddenTests(SgdMomentumHiddenTests.class);
        wrongVelocity(builder);
        wrongOrder(builder);
        wrongDecay(builder);
        return builder.build();
    }

    private static void wrongVelocity(Solutions.Builder builder) {
        builder.wrong(
                        "uphill",
                        "plainDescent",
                        "You walk with the gradient, uphill. Subtract the step from the parameters.")
                .replacing("w[i] -= learningRate", "w[i] += learningRate")
                .wrong(
                        "velocity-damped",
                        "velocityGathersGradients",
                        "You take in only 1 − momentum of the gradient, a running mean. Here v ← momentum·v + g: the whole gradient"
                                + " is added.")
                .replacing("v[i] = momentum * v[i] + g;", "v[i] = momentum * v[i] + (1 - momentum) * g;")
                .wrong(
                        "rate-in-the-velocity",
                        "plainDescent",
                        "You multiply by the learning rate inside the velocity. It belongs outside: v ← momentum·v + g, w ← w −"
                                + " learningRate·v.")
                .replacing("v[i] = momentum * v[i] + g;", "v[i] = momentum * v[i] + learningRate * g;")
                .replacing(STEP, "(nesterov ? learningRate * g + momentum * v[i] : v[i])")
                .wrong(
                        "velocity-forgotten",
                        "velocityGathersGradients",
                        "You forget the velocity of the step before: v ← momentum·v + g.")
                .replacing("v[i] = momentum * v[i] + g;", "v[i] = g;");
    }

    private static void wrongOrder(Solutions.Builder builder) {
        builder.wrong(
                        "velocity-not-returned",
                        "plainDescent",
                        "You return the velocity that came in. The next step needs the new one.")
                .replacing("new Step(w, v)", "new Step(w, velocity)")
                .wrong(
                        "old-velocity",
                        "velocityGathersGradients",
                        "You move the parameters by the velocity of the step before. Update the velocity first, then the parameters.")
                .replacing(
                        "v[i] = momentum * v[i] + g; w[i] -= " + STEP + ";",
                        "w[i] -= " + STEP + "; v[i] = momentum * v[i] + g;")
                .wrong(
                        "nesterov-ignored",
                        "nesterovLooksAhead",
                        "Your Nesterov step is the plain momentum step. (g + momentum·v with the old v is just the new v.) Put the new"
                                + " v into g + momentum·v.")
                .replacing(STEP, "learningRate * v[i]");
    }

    private static void wrongDecay(Solutions.Builder builder) {
        builder.wrong(
                        "decay-away-from-zero",
                        "weightDecayPullsToZero",
                        "You subtract the weight decay from the gradient: weights grow without end. Add weightDecay·w.")
                .replacing("gradient[i] + weightDecay", "gradient[i] - weightDecay")
                .wrong(
                        "decay-without-the-weight",
                        "weightDecayPullsToZero",
                        "You add the weight decay itself to the gradient. It is multiplied by the weight: large weights are pulled"
                                + " harder.")
                .replacing("weightDecay * w[i]", "weightDecay")
                .wrong(
                        "decay-outside-the-velocity",
                        "weightDecayPullsToZero",
                        "You apply the weight decay to the parameters directly, as AdamW does. Here it is a part of the gradient and"
                                + " goes through the velocity.")
                .replacing("gradient[i] + weightDecay * w[i]", "gradient[i]")
                .replacing("w[i] -= learningRate", "w[i] -= learningRate * weightDecay * w[i]; w[i] -= learningRate")
                .wrong(
                        "in-place",
                        "leavesArgumentsUnchanged",
                        "You overwrite the parameters or the velocity that you were given: work on copies.")
                .replacing("parameters.clone()", "parameters")
                .replacing("velocity.clone()", "velocity");
    }
}
