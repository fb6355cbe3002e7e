/**
 * {@code ./kit bench}: measures the kit beside OpenBLAS, PyTorch and Deeplearning4j. Each contender is a process of its own
 * ({@link convkit.bench.Contender} and {@link convkit.bench.Worker}) that prepares and runs what it is told; {@link
 * convkit.bench.Interleaving} lets them take turns. The shapes stand in {@link convkit.bench.ConvCase}, the recipe of
 * training in {@link convkit.bench.TrainModel}.
 */
package convkit.bench;
