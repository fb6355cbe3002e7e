/**
 * Labelled images for the notebooks and exercises: bundled, fetched, read from your own IDX files, or generated.
 *
 * <p>Read first {@link convkit.data.ImageDataset} (images and labels, split, batches), then
 * {@link convkit.data.Normalisation}, {@link convkit.data.IdxReader} (the file format on one screen) and
 * {@link convkit.data.FashionMnist}. Generated pictures, of which everything is known: {@link convkit.data.SceneGenerator} makes
 * {@link convkit.data.Scenes} for segmentation and detection, {@link convkit.data.Dials} makes instruments to read. Fetching is a world of its own: {@code DataCli} → {@code DatasetFetch} (what is kept
 * in the cache) → {@code Download} (one file over HTTP).
 *
 * <pre>{@code
 * ImageDataset train = FashionMnist.bundledTrain().padTo(32);
 * Normalisation normalisation = Normalisation.of(train);
 * ImageDataset.Split split = train.split(0.9, 1);
 * Batches batches = split.train().batches(64, 1, normalisation);
 * Batches validation = split.validation().sequentialBatches(256, normalisation);
 * }</pre>
 */
package convkit.data;
