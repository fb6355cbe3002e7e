package convkit.bench.dl4j;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.ScaleVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** LeNet-5 and ResNet-20 layer by layer as convkit.nn.model builds them. */
final class Models {

    private static final int CLASSES = 10;

    private final GraphBuilder graph;
    private final List<String> layersWithWeights = new ArrayList<>();
    private String last = "input";

    Models(double learningRate) {
        graph = new NeuralNetConfiguration.Builder()
                .seed(1)
                .updater(new Adam(learningRate, 0.9, 0.999, 1e-8))
                .convolutionMode(ConvolutionMode.Truncate)
                .graphBuilder()
                .addInputs("input");
    }

    ComputationGraph lenet() {
        lenetConvolution("c1", 6);
        add("s2", pool());
        lenetConvolution("c3", 16);
        add("s4", pool());
        lenetConvolution("c5", 120);
        addWeighted(
                "f6",
                new DenseLayer.Builder().nOut(84).activation(Activation.RELU).build());
        return finish(1);
    }

    private void lenetConvolution(String name, int out) {
        addWeighted(
                name,
                new ConvolutionLayer.Builder(5, 5)
                        .nOut(out)
                        .activation(Activation.RELU)
                        .build());
    }

    private static Layer pool() {
        return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX, new int[] {2, 2}, new int[] {2, 2})
                .build();
    }

    ComputationGraph resnet20() {
        convolution("stem", 16, 1);
        relu("stem-relu");
        int channels = 16;
        for (int out : new int[] {16, 32, 64}) {
            for (int i = 0; i < 3; i++) {
                block("block-" + out + "-" + i, channels, out);
                channels = out;
            }
        }
        add("average", new GlobalPoolingLayer(PoolingType.AVG));
        return finish(3);
    }

    private void block(String name, int in, int out) {
        String before = last;
        convolution(name + "-a", out, out / in);
        relu(name + "-a-relu");
        convolution(name + "-b", out, 1);
        String body = last;
        String shortcut = in == out ? before : halved(name, before);
        graph.addVertex(name + "-sum", new ElementWiseVertex(ElementWiseVertex.Op.Add), body, shortcut);
        last = name + "-sum";
        relu(name + "-relu");
    }

    /** Every second pixel, and as many channels of zeros behind those there are. */
    private String halved(String name, String before) {
        graph.addLayer(
                name + "-half",
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX, new int[] {1, 1}, new int[] {2, 2})
                        .build(),
                before);
        graph.addVertex(name + "-zeros", new ScaleVertex(0), name + "-half");
        graph.addVertex(name + "-shortcut", new MergeVertex(), name + "-half", name + "-zeros");
        return name + "-shortcut";
    }

    private void convolution(String name, int out, int stride) {
        addWeighted(
                name,
                new ConvolutionLayer.Builder(3, 3)
                        .stride(stride, stride)
                        .padding(1, 1)
                        .nOut(out)
                        .hasBias(false)
                        .activation(Activation.IDENTITY)
                        .build());
        addWeighted(
                name + "-norm",
                new BatchNormalization.Builder().eps(1e-5).decay(0.9).build());
    }

    private void relu(String name) {
        add(name, new ActivationLayer(Activation.RELU));
    }

    private void addWeighted(String name, Layer layer) {
        layersWithWeights.add(name);
        add(name, layer);
    }

    private void add(String name, Layer layer) {
        graph.addLayer(name, layer, last);
        last = name;
    }

    private ComputationGraph finish(int channels) {
        addWeighted(
                "output",
                new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(CLASSES)
                        .activation(Activation.SOFTMAX)
                        .build());
        graph.setOutputs("output").setInputTypes(InputType.convolutional(32, 32, channels));
        ComputationGraph model = new ComputationGraph(graph.build());
        model.init();
        return model;
    }

    /** The kit's first weights: in the order of the layers, weight before bias, a full connection's as [out, in]. */
    void weightsInto(ComputationGraph model, float[] weights) {
        int from = 0;
        for (String name : layersWithWeights) {
            var layer = model.getLayer(name);
            boolean norm = layer.conf().getLayer() instanceof BatchNormalization;
            for (String key : norm ? List.of("gamma", "beta") : List.of("W", "b")) {
                INDArray parameter = layer.getParam(key);
                if (parameter == null) {
                    continue;
                }
                int length = (int) parameter.length();
                INDArray values = Nd4j.createFromArray(Arrays.copyOfRange(weights, from, from + length));
                boolean dense = key.equals("W") && parameter.rank() == 2;
                long[] shape = parameter.shape();
                parameter.assign(
                        dense ? values.reshape('c', shape[1], shape[0]).transpose() : values.reshape('c', shape));
                from += length;
            }
        }
        if (from != weights.length) {
            throw new IllegalStateException("the model takes " + from + " weights but there are " + weights.length);
        }
    }
}
