class Arguments {

    static void check(int inputSize, int kernelSize, int stride, int padding, int dilation) {
        if (inputSize < 1 || kernelSize < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException("an argument is too small");
        }
    }
}
