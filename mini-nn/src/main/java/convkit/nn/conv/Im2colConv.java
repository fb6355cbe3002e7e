package convkit.nn.conv;

import java.util.Arrays;

/**
 * Convolution as a matrix product: copy the window under every output position into a column, and the whole convolution
 * is weight [O, taps] · columns [taps, positions]. The copy costs memory, the product runs at the speed of {@link Gemm}.
 * Chellapilla, Puri &amp; Simard, "High performance convolutional neural networks for document processing" (2006).
 *
 * <p>Work is cut into tiles of a few images, and tiles are dealt to a fixed number of lanes. Lanes run in parallel; each
 * sums weight gradients in an array of its own, and these are added in lane order. The result therefore does not depend
 * on the number of threads.
 */
public final class Im2colConv implements ConvBackend {

    private static final int LANES = 8;
    private static final int POSITIONS_PER_TILE = 512;

    @Override
    public String name() {
        return "im2col";
    }

    @Override
    public MatrixProduct product() {
        return new BlockedProduct();
    }

    @Override
    public void forward(ConvGeometry g, float[] x, float[] weight, float[] bias, float[] y) {
        int groupOut = g.groupOutChannels();
        forEachLane(g, (lane, tiles) -> {
            float[] columns = new float[g.taps() * tiles.maxPositions()];
            float[] product = new float[groupOut * tiles.maxPositions()];
            tiles.ofLane(lane, (firstImage, images) -> {
                int positions = images * tiles.perImage();
                for (int group = 0; group < g.groups(); group++) {
                    Lowering.toColumns(g, x, firstImage, images, group, columns);
                    for (int o = 0; o < groupOut; o++) {
                        float start = bias == null ? 0f : bias[group * groupOut + o];
                        Arrays.fill(product, o * positions, (o + 1) * positions, start);
                    }
                    int weightOffset = group * groupOut * g.taps();
                    Gemm.multiplyAdd(groupOut, positions, g.taps(), weight, weightOffset, columns, 0, product, 0);
                    Lowering.scatterMaps(g, product, firstImage, images, group, y);
                }
            });
        });
    }

    @Override
    public void gradInput(ConvGeometry g, float[] gradY, float[] weight, float[] gradX) {
        int groupOut = g.groupOutChannels();
        int groupWeights = groupOut * g.taps();
        float[][] transposed = new float[g.groups()][];
        for (int group = 0; group < g.groups(); group++) {
            transposed[group] = Gemm.transpose(weight, group * groupWeights, groupOut, g.taps());
        }
        forEachLane(g, (lane, tiles) -> {
            float[] columns = new float[g.taps() * tiles.maxPositions()];
            float[] grad = new float[groupOut * tiles.maxPositions()];
            tiles.ofLane(lane, (firstImage, images) -> {
                int positions = images * tiles.perImage();
                for (int group = 0; group < g.groups(); group++) {
                    Lowering.gatherMaps(g, gradY, firstImage, images, group, grad);
                    Arrays.fill(columns, 0, g.taps() * positions, 0f);
                    Gemm.multiplyAdd(g.taps(), positions, groupOut, transposed[group], 0, grad, 0, columns, 0);
                    Lowering.addColumns(g, columns, firstImage, images, group, gradX);
                }
            });
        });
    }

    @Override
    public void gradWeight(ConvGeometry g, float[] x, float[] gradY, float[] gradWeight, float[] gradBias) {
        int groupOut = g.groupOutChannels();
        float[][] weightSums = new float[LANES][g.outChannels() * g.taps()];
        float[][] biasSums = new float[LANES][g.outChannels()];
        forEachLane(g, (lane, tiles) -> {
            float[] rows = new float[g.taps() * tiles.maxPositions()];
            float[] columns = new float[g.taps() * tiles.maxPositions()];
            float[] grad = new float[groupOut * tiles.maxPositions()];
            tiles.ofLane(lane, (firstImage, images) -> {
                int positions = images * tiles.perImage();
                for (int group = 0; group < g.groups(); group++) {
                    Lowering.toColumns(g, x, firstImage, images, group, columns);
                    Lowering.transpose(columns, g.taps(), positions, rows);
                    Lowering.gatherMaps(g, gradY, firstImage, images, group, grad);
                    int offset = group * groupOut * g.taps();
                    Gemm.multiplyAdd(groupOut, g.taps(), positions, grad, 0, rows, 0, weightSums[lane], offset);
                    for (int o = 0; o < groupOut; o++) {
                        for (int p = 0; p < positions; p++) {
                            biasSums[lane][group * groupOut + o] += grad[o * positions + p];
                        }
                    }
                }
            });
        });
        addInOrder(weightSums, gradWeight);
        if (gradBias != null) {
            addInOrder(biasSums, gradBias);
        }
    }

    private static void addInOrder(float[][] summands, float[] sum) {
        for (float[] summand : summands) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += summand[i];
            }
        }
    }

    private static void forEachLane(ConvGeometry g, LaneTask task) {
        Tiles tiles = Tiles.of(g);
        Workers.forEach(Math.min(LANES, tiles.count()), lane -> task.run(lane, tiles));
    }

    @FunctionalInterface
    private interface LaneTask {
        void run(int lane, Tiles tiles);
    }

    @FunctionalInterface
    private interface TileTask {
        void run(int firstImage, int images);
    }

    /** The batch cut into tiles of whole images; a tile holds at least one image, and more when the maps are small. */
    private record Tiles(int batch, int perImage, int imagesPerTile) {

        static Tiles of(ConvGeometry g) {
            int perImage = g.outHeight() * g.outWidth();
            return new Tiles(
                    g.batch(), perImage, Math.max(1, Math.min(POSITIONS_PER_TILE / perImage, g.batch() / LANES)));
        }

        int count() {
            return (batch + imagesPerTile - 1) / imagesPerTile;
        }

        int maxPositions() {
            return imagesPerTile * perImage;
        }

        void ofLane(int lane, TileTask task) {
            for (int tile = lane; tile < count(); tile += LANES) {
                int first = tile * imagesPerTile;
                task.run(first, Math.min(imagesPerTile, batch - first));
            }
        }
    }
}
