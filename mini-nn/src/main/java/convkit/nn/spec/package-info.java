/**
 * Three ways to write a network down: in Java with sizes worked out by {@link convkit.nn.spec.NetworkBuilder} (read it
 * first), as one line of the lectures' pattern language by {@link convkit.nn.spec.NetworkPattern}, or in Caffe's format by
 * {@link convkit.nn.spec.CaffeModel}:
 *
 * <pre>{@code
 * Sequential java = NetworkBuilder.input(random, 1, 28, 28)
 *         .conv2d(20, 5).maxPool2d(2).conv2d(50, 5).maxPool2d(2).dense(500).relu().dense(10).build();
 * Sequential line = NetworkPattern.parse(
 *                 "INPUT(1x28x28) -> CONV(20, 5x5) -> POOL(2) -> CONV(50, 5x5) -> POOL(2) -> FC(500) -> RELU -> FC(10)")
 *         .build(random);
 * Sequential caffe = CaffeModel.read(Path.of("lenet.prototxt"), random).network();
 * }</pre>
 */
package convkit.nn.spec;
