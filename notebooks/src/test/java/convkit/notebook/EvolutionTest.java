package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import convkit.nn.model.AlexNet;
import convkit.nn.model.GoogLeNet;
import convkit.nn.model.LeNet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class EvolutionTest {

    private static final SplittableRandom RANDOM = new SplittableRandom(1);

    private static final Evolution EVOLUTION = new Evolution()
            .add("LeNet-5", 1998, LeNet.modern(RANDOM).summary(1, 32, 32), Double.NaN)
            .add("AlexNet", 2012, AlexNet.singleGpu(RANDOM).summary(3, 224, 224), 15.4)
            .add("GoogLeNet", 2014, new GoogLeNet(false, RANDOM).summary(3, 224, 224), 6.7);

    @Test
    void theTableCountsTheModels() {
        Table table = EVOLUTION.table();

        assertThat(table.stringColumn("network").asList()).containsExactly("LeNet-5", "AlexNet", "GoogLeNet");
        assertThat(table.longColumn("parameters").asList()).containsExactly(61_706L, 61_100_840L, 6_624_904L);
        assertThat(table.doubleColumn("published error, %").isMissing(0)).isTrue();
        assertThat(table.doubleColumn("published error, %").get(1)).isEqualTo(15.4);
    }

    @Test
    void discsAreAsLargeAsTheNetworks() {
        RecordingCanvas canvas = RecordingCanvas.of(EVOLUTION.picture("top-5 error"));

        var discs = canvas.shapes.stream()
                .map(shape -> shape.outline().getBounds2D())
                .filter(bounds -> bounds.getWidth() > 4.5)
                .toList();
        assertThat(discs).hasSize(2);
        double area = Math.pow(discs.get(0).getWidth() / discs.get(1).getWidth(), 2);
        assertThat(area).isBetween(61_100_840 / 6_624_904.0 - 0.01, 61_100_840 / 6_624_904.0 + 0.01);
        assertThat(discs.get(0).getCenterX()).isLessThan(discs.get(1).getCenterX());
        assertThat(discs.get(0).getCenterY()).isLessThan(discs.get(1).getCenterY());
    }

    @Test
    void theWordsNameWhatIsDrawn() {
        assertThat(EVOLUTION.picture("top-5 error").text())
                .isEqualTo("Cost against top-5 error; AlexNet (2012): 0.71 billion multiply-adds, 61.1 M parameters,"
                        + " 15.40 %; GoogLeNet (2014): 1.50 billion multiply-adds, 6.6 M parameters, 6.70 %.");
    }

    @Test
    void withoutAnErrorThereIsNothingToDraw() {
        Evolution alone =
                new Evolution().add("LeNet-5", 1998, LeNet.modern(RANDOM).summary(1, 32, 32), Double.NaN);
        assertThatThrownBy(() -> alone.picture("error"))
                .hasMessage("evolution: 0 networks with a published error but needs 1; add one");
    }
}
