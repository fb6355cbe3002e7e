package convkit.nn.layer;

import convkit.nn.tensor.Shape;
import convkit.nn.tensor.Tensor;
import java.util.function.ToLongBiFunction;

/**
 * A layer made of layers. Instead of computing shapes and counts by itself it describes the way a shape takes through its
 * inner layers, once, in {@link #walk}; output shape, multiply-adds and summary all follow from that.
 */
public abstract class Network extends Layer {

    /** What is done at each stop of a walk. */
    protected interface Walk {

        /**
         * An inner layer runs on an input of this shape.
         *
         * @return shape of its output
         */
        int[] step(String name, Layer layer, int[] inputShape);

        /**
         * The network itself makes an output that no inner layer makes, such as a sum.
         *
         * @param description names it
         * @param from the shapes of what it is made from: the very arrays that this walk was given or handed out, because
         *     {@link Outline} follows the data by them
         */
        void made(String description, int[] outputShape, int[]... from);
    }

    /**
     * Takes a shape through the inner layers in the order in which they run.
     *
     * @param inputShape with the batch axis
     * @return shape of the network's output
     */
    protected abstract int[] walk(int[] inputShape, Walk walk);

    /** An inner layer's output. A network runs its layers by this method only, so that {@link Activations} sees them. */
    protected static Tensor run(Layer layer, Tensor x) {
        return layer.watchedForward(x);
    }

    @Override
    public final int[] outputShape(int... inputShape) {
        return walk(inputShape, new Counting((layer, shape) -> 0)).clone();
    }

    @Override
    public final long multiplyAdds(int... inputShape) {
        Counting counting = new Counting(Layer::multiplyAdds);
        walk(inputShape, counting);
        return counting.sum;
    }

    /** Adds up a figure over the inner layers, and says which of them an unfit shape came to. */
    private static final class Counting implements Walk {
        private final ToLongBiFunction<Layer, int[]> figure;
        private long sum;

        Counting(ToLongBiFunction<Layer, int[]> figure) {
            this.figure = figure;
        }

        @Override
        public int[] step(String name, Layer layer, int[] inputShape) {
            try {
                sum += figure.applyAsLong(layer, inputShape);
                return layer.outputShape(inputShape);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "layer " + name + ", " + layer.describe() + ", on " + Shape.format(inputShape) + ": "
                                + e.getMessage(),
                        e);
            }
        }

        @Override
        public void made(String description, int[] outputShape, int[]... from) {}
    }
}
