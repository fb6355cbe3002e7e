package convkit.bench.dl4j;

import java.util.Arrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.factory.Nd4j;

/** One convolution, forward or both gradients: ND4J computes no gradient alone. */
final class ConvCall implements Runnable {

    private static final int PADDING_AS_GIVEN = 0;
    private static final int NCHW = 0;
    private static final int OIHW = 1;

    private final CustomOp operation;

    /** @param geometry N C H W O KH KW PH PW DH DW */
    ConvCall(String[] geometry, String direction) {
        int[] n = Arrays.stream(geometry).mapToInt(Integer::parseInt).toArray();
        INDArray x = Nd4j.rand(DataType.FLOAT, n[0], n[1], n[2], n[3]).muli(2).subi(1);
        INDArray weight =
                Nd4j.rand(DataType.FLOAT, n[4], n[1], n[5], n[6]).muli(2).subi(1);
        int outHeight = n[2] + 2 * n[7] - (n[5] - 1) * n[9];
        int outWidth = n[3] + 2 * n[8] - (n[6] - 1) * n[10];
        INDArray y = Nd4j.rand(DataType.FLOAT, n[0], n[4], outHeight, outWidth);
        boolean forward = direction.equals("forward");
        DynamicCustomOp.DynamicCustomOpsBuilder builder = DynamicCustomOp.builder(forward ? "conv2d" : "conv2d_bp");
        if (forward) {
            builder.addInputs(x, weight).addOutputs(y);
        } else {
            builder.addInputs(x, weight, y).addOutputs(x.ulike(), weight.ulike());
        }
        builder.addIntegerArguments(n[5], n[6], 1, 1, n[7], n[8], n[9], n[10], PADDING_AS_GIVEN, NCHW, OIHW);
        operation = builder.build();
    }

    @Override
    public void run() {
        Nd4j.exec(operation);
    }
}
