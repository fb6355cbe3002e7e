package convkit.nn.layer;

import convkit.nn.ops.Shaping;
import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several layers on one input, their outputs behind each other along the channels: {@code [N, C, …]} → {@code [N, C₁ + C₂ +
 * …, …]}. An inception module has four convolutional branches (Szegedy et al., "Going deeper with convolutions", 2015,
 * figure 2b); a dense block or a U-Net's skip connection has an {@link Identity} beside one branch that computes (Huang
 * et al., "Densely connected convolutional networks", 2017; Ronneberger et al., "U-Net", 2015).
 */
public final class Branches extends Network {

    private final Map<String, Layer> branches;

    /** The given branches, named by their position: 0, 1, 2, … */
    public Branches(Layer... branches) {
        this(Sequential.numbered(branches));
    }

    /** The given branches under their names; their channels follow in the order of the map. */
    public Branches(Map<String, Layer> branches) {
        if (branches.isEmpty()) {
            throw new IllegalArgumentException("Branches: no layers given; give at least one");
        }
        this.branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
    }

    @Override
    public Map<String, Layer> children() {
        return branches;
    }

    @Override
    public Tensor forward(Tensor x) {
        return Shaping.concat(
                1, branches.values().stream().map(branch -> run(branch, x)).toArray(Tensor[]::new));
    }

    @Override
    protected int[] walk(int[] inputShape, Walk walk) {
        String first = branches.keySet().iterator().next();
        int[] whole = null;
        List<int[]> parts = new ArrayList<>();
        for (Map.Entry<String, Layer> entry : branches.entrySet()) {
            int[] part = walk.step(entry.getKey(), entry.getValue(), inputShape);
            parts.add(part);
            if (whole == null) {
                whole = part.clone();
                continue;
            }
            if (!agreeButInChannels(whole, part)) {
                throw new IllegalArgumentException("branches: branch " + entry.getKey() + " makes "
                        + Shape.format(part) + " but those from " + first + " on make " + Shape.format(whole)
                        + "; all axes but the channels must agree, pad or stride the branches alike");
            }
            whole[1] += part[1];
        }
        walk.made("Concat", whole, parts.toArray(int[][]::new));
        return whole;
    }

    private static boolean agreeButInChannels(int[] a, int[] b) {
        if (a.length != b.length || a.length < 2) {
            return false;
        }
        int[] expected = a.clone();
        expected[1] = b[1];
        return Arrays.equals(expected, b);
    }

    @Override
    public String describe() {
        return "Branches of " + branches.size();
    }
}
