package convkit.solutions.arithmetic;

import convkit.exercises.arithmetic.ToeplitzExercise;
import convkit.nn.tensor.Tensor;

/** Answer to the exercise {@code toeplitz}; {@link ToeplitzExercise} says what is asked. */
public class MyToeplitz implements ToeplitzExercise {

    @Override
    public Tensor matrix(Tensor kernel, int height, int width) {
        // solution: place the weights of the kernel in the row of every output
        int outHeight = height - kernel.dim(0) + 1;
        int outWidth = width - kernel.dim(1) + 1;
        Tensor matrix = Tensor.zeros(outHeight * outWidth, height * width);
        for (int i = 0; i < outHeight; i++) {
            for (int j = 0; j < outWidth; j++) {
                for (int kh = 0; kh < kernel.dim(0); kh++) {
                    for (int kw = 0; kw < kernel.dim(1); kw++) {
                        int output = i * outWidth + j;
                        int pixel = (i + kh) * width + j + kw;
                        matrix.set(kernel.get(kh, kw), output, pixel);
                    }
                }
            }
        }
        return matrix;
        // end solution
    }

    @Override
    public Tensor apply(Tensor matrix, Tensor x) {
        // solution: sum the products of each row with the pixels
        Tensor product = Tensor.zeros(matrix.dim(0));
        for (int output = 0; output < matrix.dim(0); output++) {
            float sum = 0;
            for (int pixel = 0; pixel < matrix.dim(1); pixel++) {
                sum += matrix.get(output, pixel) * x.data()[pixel];
            }
            product.set(sum, output);
        }
        return product;
        // end solution
    }
}
