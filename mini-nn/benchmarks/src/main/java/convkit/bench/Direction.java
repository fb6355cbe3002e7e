package convkit.bench;

import convkit.nn.conv.ConvGeometry;

/** What is computed of a convolution. */
enum Direction {
    FORWARD("forward", "forward"),
    GRAD_INPUT("gradInput", "gradient to input"),
    GRAD_WEIGHT("gradWeight", "gradient to weight"),
    /** Both gradients in one call, for a peer that offers nothing else. */
    GRADIENTS("gradients", "both gradients");

    private final String word;
    private final String title;

    Direction(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** As workers and files name it. */
    String word() {
        return word;
    }

    /** As people read it. */
    String title() {
        return title;
    }

    static Direction named(String word) {
        for (Direction direction : values()) {
            if (direction.word.equals(word)) {
                return direction;
            }
        }
        throw new IllegalArgumentException("bench: there is no direction " + word);
    }

    /** Floating-point operations of one call: two per multiply-add, padding counted like any other value. */
    double operations(ConvGeometry g) {
        return 2.0 * g.multiplyAdds() * (this == GRADIENTS ? 2 : 1);
    }

    /** Sizes M, N, K of the one matrix product that does the same work, as im2col lays it out. */
    int[] product(ConvGeometry g) {
        int positions = g.batch() * g.outHeight() * g.outWidth();
        return switch (this) {
            case GRAD_INPUT -> new int[] {g.taps(), positions, g.outChannels()};
            case GRAD_WEIGHT -> new int[] {g.outChannels(), g.taps(), positions};
            default -> new int[] {g.outChannels(), positions, g.taps()};
        };
    }
}
