package convkit.exercises.insight;

import convkit.exercises.Exercise;
import java.util.List;

/** The exercises on looking inside a network. */
public final class InsightExercises {

    private InsightExercises() {}

    /** In the order in which they are best done. */
    public static List<Exercise> all() {
        return List.of(occlusionMap(), fgsm(), gradientAscent(), deconvnetStep());
    }

    private static Exercise occlusionMap() {
        return Exercise.named("occlusion-map", "Occlusion map: where does the network look?")
                .contract(OcclusionMapExercise.class, OcclusionMapTests.class)
                .teaches("Occlusion")
                .needs("output-size")
                .takes(30)
                .difficulty(2)
                .outOfScope("speed (one picture at a time is fine); the map of the strongest feature")
                .rounded()
                .hints(
                        "The map has one value per place of the square: how many places are there along each axis? What must"
                                + " the picture look like before the square is laid at the next place?",
                        "For each place: copy the picture, set side × side pixels of every channel to grey, call"
                                + " probabilities, and note the value of the label. Place [i, j] begins at row i·stride and"
                                + " column j·stride.",
                        "for row, column { covered = picture.copy(); for c, for h from row·stride, for w from column·stride"
                                + " (side steps each) covered.set(grey, 0, c, h, w); map.set(probabilities(covered,"
                                + " kernels, weight).get(0, label), row, column); }, with rows = (H − side) / stride + 1.")
                .build();
    }

    private static Exercise fgsm() {
        return Exercise.named("fgsm", "Adversarial example by the fast gradient sign method")
                .contract(FgsmExercise.class, FgsmTests.class)
                .teaches("Class maximisation and fooling images")
                .takes(30)
                .difficulty(3)
                .outOfScope("networks with hidden layers; several steps; targeted attacks")
                .rounded()
                .hints(
                        "Do the worked example on paper: scores, probabilities, p − y. Each pixel i reaches class k through"
                                + " W[k, i]: how does the loss feel a small change of the pixel?",
                        "The gradient is a matrix product of p − y, [N, K], with W, [K, D]. For the attack only the sign"
                                + " counts, Math.signum; the loss shall grow; then bring every pixel back into [0, 1].",
                        "p = softmax(linear(x, weight, bias)); p[n, labels[n]] −= 1 for every n; g = matmul(p, weight). x' ="
                                + " max(0, min(1, x + epsilon · signum(g))), value by value, into a copy of x.")
                .build();
    }

    private static Exercise gradientAscent() {
        return Exercise.named("gradient-ascent", "Gradient ascent on the input: what does a map look for?")
                .contract(GradientAscentExercise.class, GradientAscentTests.class)
                .teaches("Maximum response")
                .needs("fgsm", "conv2d")
                .takes(35)
                .difficulty(3)
                .outOfScope("deeper layers (only the forward pass grows); regularisation; clamping")
                .rounded()
                .hints(
                        "Training changes the weights and keeps the picture; here it is the other way round. Which tensor must"
                                + " ask for a gradient, and in which direction does it move?",
                        "The response is Reduction.norm of the convolution with one kernel, cut out with Shaping.slice(weight,"
                                + " 0, channel, channel + 1). Work on a copy with requiresGrad(true); what does grad() hold"
                                + " after the second backward()?",
                        "picture = x.copy().requiresGrad(true); T times { picture.zeroGrad(); length(picture).backward();"
                                + " picture.data()[i] += rate · picture.grad().data()[i] for every i; } return picture.")
                .build();
    }

    private static Exercise deconvnetStep() {
        return Exercise.named("deconvnet-step", "One step of a DeconvNet: unpool, rectify, filter")
                .contract(DeconvnetStepExercise.class, DeconvnetStepTests.class)
                .teaches("DeconvNet (Zeiler & Fergus 2013)")
                .needs("max-pool", "conv2d")
                .takes(35)
                .difficulty(4)
                .outOfScope("overlapping pooling windows; padding; strides; biases")
                .hints(
                        "Write down the shapes on the way back: features, maps before pooling, pixels. Which exercise filled a"
                                + " tensor of zeros at given indices before?",
                        "isolate is a search through PH·PW values that start at channel·PH·PW. project is three steps:"
                                + " maps.data()[switches[i]] = features.data()[i]; ReLU; convTranspose2d with the forward"
                                + " convolution's own weight.",
                        "maps = zeros [N, O, H, W], filled through the switches; return"
                                + " Convolution.convTranspose2d(Elementwise.relu(maps), weight, null,"
                                + " Window.of(weight.dim(2))). isolate: best = first index of the map; replace it only by"
                                + " a strictly larger value; copy that one value into zeros of the same shape.")
                .build();
    }
}
