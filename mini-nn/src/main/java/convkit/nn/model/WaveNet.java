package convkit.nn.model;

import convkit.nn.layer.CausalConv1d;
import convkit.nn.layer.Conv1d;
import convkit.nn.layer.Gated;
import convkit.nn.layer.Layer;
import convkit.nn.layer.Network;
import convkit.nn.layer.ReLU;
import convkit.nn.layer.Sequential;
import convkit.nn.ops.Elementwise;
import convkit.nn.tensor.Tensor;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A stack of dilated causal convolutions with gated units: {@code [N, inChannels, L]} → {@code [N, outChannels, L]}, output t
 * computed from inputs t, t − 1, … but never from a later one. Each block of kernel size 2 and dilation D adds D to the
 * receptive field; 1, 2, 4, 8 give 1 + 15 = 16 steps. Van den Oord et al., "WaveNet: a generative model for raw audio" (2016),
 * sections 2.1, 2.3 and 2.4.
 *
 * <p>From each block z goes two ways: a 1×1 convolution of it is added to the block's input, for the next block, and another to
 * the sum of skips, from which two 1×1 convolutions make the output. The last block has no next one, so it adds to the skips
 * only. The first layer is of kernel size 1 here, so that the receptive field is that of the blocks alone.
 */
public final class WaveNet extends Network {

    private static final int[] DILATIONS = {1, 2, 4, 8};

    private final int blocks;
    private final Map<String, Layer> layers = new LinkedHashMap<>();

    /**
     * With dilations 1, 2, 4, 8: receptive field 16.
     *
     * @param inChannels 1 for a signal, or the number of symbols if it is one-hot
     * @param channels of the blocks and of the skips
     * @param outChannels 1 to predict a value, or the number of symbols for their logits
     */
    public WaveNet(int inChannels, int channels, int outChannels, RandomGenerator random) {
        this(inChannels, channels, outChannels, DILATIONS.clone(), random);
    }

    /**
     * With any dilations; the receptive field is 1 + their sum.
     *
     * @throws IllegalArgumentException if there are no dilations
     */
    public WaveNet(int inChannels, int channels, int outChannels, int[] dilations, RandomGenerator random) {
        if (dilations.length == 0) {
            throw new IllegalArgumentException("WaveNet: no dilations given; give at least one, such as 1, 2, 4, 8");
        }
        blocks = dilations.length;
        layers.put("input", new Conv1d(inChannels, channels, 1, random));
        for (int block = 0; block < blocks; block++) {
            layers.put(
                    "gated" + block,
                    new Gated(
                            new CausalConv1d(channels, channels, 2, dilations[block], random),
                            new CausalConv1d(channels, channels, 2, dilations[block], random)));
            layers.put("skip" + block, new Conv1d(channels, channels, 1, random));
            if (block < blocks - 1) {
                layers.put("residual" + block, new Conv1d(channels, channels, 1, random));
            }
        }
        layers.put(
                "output",
                new Sequential(
                        new ReLU(),
                        new Conv1d(channels, channels, 1, random),
                        new ReLU(),
                        new Conv1d(channels, outChannels, 1, random)));
    }

    @Override
    public Tensor forward(Tensor x) {
        Tensor signal = run(layers.get("input"), x);
        Tensor skips = null;
        for (int block = 0; block < blocks; block++) {
            Tensor z = run(layers.get("gated" + block), signal);
            Tensor skip = run(layers.get("skip" + block), z);
            skips = skips == null ? skip : Elementwise.add(skips, skip);
            if (block < blocks - 1) {
                signal = Elementwise.add(signal, run(layers.get("residual" + block), z));
            }
        }
        return run(layers.get("output"), skips);
    }

    @Override
    protected int[] walk(int[] inputShape, Walk walk) {
        int[] signal = walk.step("input", layers.get("input"), inputShape);
        int[] skips = null;
        for (int block = 0; block < blocks; block++) {
            int[] z = walk.step("gated" + block, layers.get("gated" + block), signal);
            int[] skip = walk.step("skip" + block, layers.get("skip" + block), z);
            if (skips != null) {
                walk.made("Add", skip, skips, skip);
            }
            skips = skip;
            if (block < blocks - 1) {
                int[] residual = walk.step("residual" + block, layers.get("residual" + block), z);
                walk.made("Add", residual, signal, residual);
                signal = residual;
            }
        }
        return walk.step("output", layers.get("output"), skips);
    }

    @Override
    public Map<String, Layer> children() {
        return Collections.unmodifiableMap(layers);
    }

    @Override
    public String describe() {
        return "WaveNet of " + blocks + " blocks";
    }
}
