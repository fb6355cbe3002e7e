package convkit.nn.conv.vector;

import convkit.nn.conv.ConvGeometry;

/**
 * The outputs of a batch cut into tiles of about a thousand positions, so that what a tile needs stays in the second-level
 * cache: several small images, or some rows of one, or a part of one long row.
 *
 * @param imagesPerTile 1 unless tiles hold whole images
 * @param rowsPerTile 1 unless tiles hold whole rows
 */
record Tiling(int batch, int outHeight, int outWidth, int imagesPerTile, int rowsPerTile, int colsPerTile) {

    private static final int POSITIONS = 1000;

    /** Tiles of several images are not made so large that there are fewer than this. */
    private static final int TILES = 8;

    /** Outputs {@code firstRow ≤ oh < firstRow + rows}, {@code firstCol ≤ ow < firstCol + cols} of some images. */
    record Tile(int firstImage, int images, int firstRow, int rows, int firstCol, int cols) {}

    /** @param images that a tile may hold at most */
    static Tiling of(ConvGeometry g, int images) {
        return of(g.batch(), g.outHeight(), g.outWidth(), POSITIONS, Math.min(images, g.batch() / TILES));
    }

    /**
     * @param positions that a tile has at most, if a single row does not have more
     * @param images that a tile has at most; less than 1 counts as 1
     */
    static Tiling of(int batch, int outHeight, int outWidth, int positions, int images) {
        int cols = evenly(outWidth, positions);
        int rows = cols < outWidth ? 1 : evenly(outHeight, Math.max(1, positions / cols));
        boolean whole = rows == outHeight && cols == outWidth;
        int perTile = whole ? evenly(batch, Math.max(1, Math.min(positions / (rows * cols), images))) : 1;
        return new Tiling(batch, outHeight, outWidth, perTile, rows, cols);
    }

    /** The size of the parts, when {@code total} is cut into parts of nearly equal size up to {@code most}. */
    private static int evenly(int total, int most) {
        return divideUp(total, divideUp(total, most));
    }

    private static int divideUp(int a, int b) {
        return (a + b - 1) / b;
    }

    /** Number of tiles that lie in the same images. */
    int perImages() {
        return divideUp(outHeight, rowsPerTile) * divideUp(outWidth, colsPerTile);
    }

    int count() {
        return divideUp(batch, imagesPerTile) * perImages();
    }

    /** Tiles are counted image by image, row by row. */
    Tile tile(int index) {
        int perRow = divideUp(outWidth, colsPerTile);
        int firstImage = index / perImages() * imagesPerTile;
        int firstRow = index % perImages() / perRow * rowsPerTile;
        int firstCol = index % perRow * colsPerTile;
        return new Tile(
                firstImage,
                Math.min(imagesPerTile, batch - firstImage),
                firstRow,
                Math.min(rowsPerTile, outHeight - firstRow),
                firstCol,
                Math.min(colsPerTile, outWidth - firstCol));
    }
}
