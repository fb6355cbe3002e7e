package convkit.bench;

/** Whether all train the same network: with the same weights and pictures, all must begin at the same loss. */
final class Agreement {

    private static final double ROUNDING = 1e-3;

    private double loss = Double.NaN;

    /**
     * Takes what a contender said when it was prepared.
     *
     * @throws ContenderException if its loss is not that of the first who was asked
     */
    void check(Contender contender, String said) throws ContenderException {
        double own = Double.parseDouble(said);
        if (Math.abs(own - loss) > ROUNDING * loss) {
            throw new ContenderException(contender.name() + " begins at a loss of " + own + ", the others at " + loss
                    + ": not the same network");
        }
        loss = own;
    }
}
