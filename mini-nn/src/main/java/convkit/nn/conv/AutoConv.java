package convkit.nn.conv;

import java.util.List;
import java.util.function.Consumer;

/**
 * The choice by shape: every call goes to the highest rung that suits its geometry and is available. A rung that turns a
 * call down (no memory left on the device, a shape it does not know) hands it to the next one below.
 */
final class AutoConv implements ConvBackend {

    private final List<Rung> rungs;

    /** @param rungs slowest first; the first one takes every shape and is always there */
    AutoConv(List<Rung> rungs) {
        this.rungs = rungs;
    }

    @Override
    public String name() {
        return Ladder.AUTO;
    }

    @Override
    public String rungFor(ConvGeometry geometry) {
        int level = levelBelow(rungs.size(), geometry);
        return rungs.get(level).name();
    }

    @Override
    public void forward(ConvGeometry geometry, float[] x, float[] weight, float[] bias, float[] y) {
        run(geometry, backend -> backend.forward(geometry, x, weight, bias, y));
    }

    @Override
    public void gradInput(ConvGeometry geometry, float[] gradY, float[] weight, float[] gradX) {
        run(geometry, backend -> backend.gradInput(geometry, gradY, weight, gradX));
    }

    @Override
    public void setGradInput(ConvGeometry geometry, float[] gradY, float[] weight, float[] gradX) {
        run(geometry, backend -> backend.setGradInput(geometry, gradY, weight, gradX));
    }

    @Override
    public void gradWeight(ConvGeometry geometry, float[] x, float[] gradY, float[] gradWeight, float[] gradBias) {
        run(geometry, backend -> backend.gradWeight(geometry, x, gradY, gradWeight, gradBias));
    }

    private void run(ConvGeometry geometry, Consumer<ConvBackend> call) {
        int level = rungs.size();
        while (true) {
            level = levelBelow(level, geometry);
            try {
                call.accept(rungs.get(level).backend());
                return;
            } catch (RungUnavailableException e) {
                if (level == 0) {
                    throw e;
                }
            }
        }
    }

    private int levelBelow(int above, ConvGeometry geometry) {
        int level = above - 1;
        while (level > 0
                && !(rungs.get(level).suits(geometry) && rungs.get(level).isAvailable())) {
            level--;
        }
        return level;
    }
}
