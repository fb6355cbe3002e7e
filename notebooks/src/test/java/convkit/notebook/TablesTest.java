package convkit.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import convkit.nn.model.LeNet;
import convkit.nn.train.Evaluation;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesTest {

    private static final int[][] CONFUSION = {{8, 2}, {1, 9}};

    @Test
    void theSummaryOfLeNetEndsWithItsTotal() {
        Table table = Tables.summary(LeNet.modern(new Random(1)).summary(1, 32, 32));

        assertThat(table.columnNames()).containsExactly("layer", "output shape", "parameters", "multiply-adds");
        assertThat(table.longColumn("parameters").asList())
                .containsExactly(156L, 0L, 0L, 2416L, 0L, 0L, 48120L, 0L, 10164L, 0L, 850L, 0L, 61706L);
        assertThat(table.stringColumn("output shape").asList()).startsWith("6×28×28", "6×28×28", "6×14×14");
    }

    @Test
    void theConfusionTableHasOneRowPerTrueClass() {
        Table table = Tables.confusion(CONFUSION, List.of("bag", "coat"));

        assertThat(table.stringColumn(0).asList()).containsExactly("bag", "coat");
        assertThat(table.intColumn("bag").asList()).containsExactly(8, 1);
        assertThat(table.intColumn("coat").asList()).containsExactly(2, 9);
    }

    @Test
    void metricsArePrecisionRecallAndF1() {
        Evaluation evaluation = new Evaluation(0.5, CONFUSION, new int[20], new int[20]);

        Table table = Tables.metrics(evaluation, List.of("bag", "coat"));

        assertThat(table.name()).isEqualTo("Accuracy 0.8500");
        assertThat(table.doubleColumn("precision").asList()).containsExactly(8 / 9.0, 9 / 11.0);
        assertThat(table.doubleColumn("recall").asList()).containsExactly(0.8, 0.9);
        assertThat(table.doubleColumn("F1").asList()).containsExactly(16 / 19.0, 18 / 21.0);
        assertThat(table.intColumn("images").asList()).containsExactly(10, 10);
    }

    /** bag: 8 of 8 + 2 + 1; coat: 9 of 9 + 1 + 2. */
    @Test
    void segmentationIsIntersectionOverUnion() {
        Evaluation evaluation = new Evaluation(0.5, CONFUSION, new int[20], new int[20]);

        Table table = Tables.segmentation(java.util.Map.of("net", evaluation), List.of("bag", "coat"));

        assertThat(table.columnNames()).containsExactly("network", "right pixels", "bag", "coat", "mean IoU");
        assertThat(table.stringColumn("network").asList()).containsExactly("net");
        assertThat(table.doubleColumn("right pixels").asList()).containsExactly(0.85);
        assertThat(table.doubleColumn("bag").asList()).containsExactly(8 / 11.0);
        assertThat(table.doubleColumn("mean IoU").asList()).containsExactly((8 / 11.0 + 9 / 12.0) / 2);
    }

    @Test
    void tablesAreEscapedAndAligned() {
        Table table = Table.create(
                "<i>name</i>",
                StringColumn.create("class", "<b>bag</b>"),
                tech.tablesaw.api.IntColumn.create("n", new int[] {61706}));

        Html html = Tables.html(table);

        assertThat(html.markup())
                .contains("&lt;i&gt;name", "&lt;b&gt;bag", "text-align:left\">&lt;b", "text-align:right\">61,706</td>")
                .doesNotContain("<b>", "http");
        assertThat(html.text()).contains("61706");
    }
}
