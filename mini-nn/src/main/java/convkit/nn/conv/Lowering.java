package convkit.nn.conv;

import java.util.Arrays;

/**
 * The copies around the matrix product of {@link Im2colConv}: images to columns, columns back to images, and maps {@code
 * [N, O, OH, OW]} to and from {@code [O, positions]}, where the positions of several images stand side by side.
 */
final class Lowering {

    private Lowering() {}

    /** columns[(c, kh, kw), (n, oh, ow)] = the input value that output (oh, ow) of image n reads with that tap; 0 in the padding. */
    static void toColumns(ConvGeometry g, float[] x, int firstImage, int images, int group, float[] columns) {
        forEachRun(
                g,
                firstImage,
                images,
                group,
                (image, column, stride, from, to) -> {
                    Arrays.fill(columns, column, column + from, 0f);
                    if (stride == 1 && from < to) {
                        System.arraycopy(x, image + from, columns, column + from, to - from);
                    } else {
                        for (int ow = from; ow < to; ow++) {
                            columns[column + ow] = x[image + ow * stride];
                        }
                    }
                    Arrays.fill(columns, column + to, column + g.outWidth(), 0f);
                },
                (column, length) -> Arrays.fill(columns, column, column + length, 0f));
    }

    /** The transpose of {@link #toColumns}: adds every column value to the input value it was copied from. */
    static void addColumns(ConvGeometry g, float[] columns, int firstImage, int images, int group, float[] x) {
        forEachRun(
                g,
                firstImage,
                images,
                group,
                (image, column, stride, from, to) -> {
                    for (int ow = from; ow < to; ow++) {
                        x[image + ow * stride] += columns[column + ow];
                    }
                },
                (column, length) -> {});
    }

    /** maps[o, (n, p)] = y[n, o, p] for the channels of one group. */
    static void gatherMaps(ConvGeometry g, float[] y, int firstImage, int images, int group, float[] maps) {
        int area = g.outHeight() * g.outWidth();
        for (int o = 0; o < g.groupOutChannels(); o++) {
            for (int n = 0; n < images; n++) {
                System.arraycopy(y, mapOffset(g, firstImage + n, group, o, area), maps, (o * images + n) * area, area);
            }
        }
    }

    /** y[n, o, p] = maps[o, (n, p)] for the channels of one group. */
    static void scatterMaps(ConvGeometry g, float[] maps, int firstImage, int images, int group, float[] y) {
        int area = g.outHeight() * g.outWidth();
        for (int o = 0; o < g.groupOutChannels(); o++) {
            for (int n = 0; n < images; n++) {
                System.arraycopy(maps, (o * images + n) * area, y, mapOffset(g, firstImage + n, group, o, area), area);
            }
        }
    }

    private static int mapOffset(ConvGeometry g, int n, int group, int o, int area) {
        return (n * g.outChannels() + group * g.groupOutChannels() + o) * area;
    }

    /** transposed [columns, rows] = a [rows, columns], in blocks so that both sides stay in the first-level cache. */
    static void transpose(float[] a, int rows, int columns, float[] transposed) {
        int block = 16;
        for (int jBlock = 0; jBlock < columns; jBlock += block) {
            int jEnd = Math.min(columns, jBlock + block);
            for (int i = 0; i < rows; i++) {
                for (int j = jBlock; j < jEnd; j++) {
                    transposed[j * rows + i] = a[i * columns + j];
                }
            }
        }
    }

    /** One row of outputs under one tap: outputs {@code from ≤ ow < to} read x[image + ow·stride] into columns[column + ow]. */
    @FunctionalInterface
    private interface Run {
        void copy(int image, int column, int stride, int from, int to);
    }

    /** A stretch of columns that reads nothing but padding. */
    @FunctionalInterface
    private interface Padding {
        void fill(int column, int length);
    }

    private static void forEachRun(ConvGeometry g, int firstImage, int images, int group, Run run, Padding padding) {
        int outHeight = g.outHeight();
        int outWidth = g.outWidth();
        int column = 0;
        for (int c = 0; c < g.groupInChannels(); c++) {
            for (int kh = 0; kh < g.rows().kernelSize(); kh++) {
                for (int kw = 0; kw < g.cols().kernelSize(); kw++) {
                    int shift = g.cols().inputIndex(0, kw);
                    int stride = g.cols().stride();
                    int from = Math.min(outWidth, g.cols().firstOutput(kw));
                    int to = Math.max(from, g.cols().endOutput(kw, g.inWidth()));
                    for (int n = 0; n < images; n++) {
                        int channel = (firstImage + n) * g.inChannels() + group * g.groupInChannels() + c;
                        for (int oh = 0; oh < outHeight; oh++, column += outWidth) {
                            int h = g.rows().inputIndex(oh, kh);
                            if (h < 0 || h >= g.inHeight()) {
                                padding.fill(column, outWidth);
                            } else {
                                run.copy((channel * g.inHeight() + h) * g.inWidth() + shift, column, stride, from, to);
                            }
                        }
                    }
                }
            }
        }
    }
}
