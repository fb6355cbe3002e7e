package convkit.grader.similarity;

import convkit.grader.intake.Student;
import convkit.grader.report.Html;
import convkit.grader.report.StrangersText;
import convkit.grader.similarity.Pair.Passage;
import convkit.grader.similarity.Pair.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** The most alike pairs of a class on one page, with the passages they have in common side by side. */
final class SimilarityPage {

    private static final int MOST_PAIRS = 100;
    private static final int MOST_WITH_PASSAGES = 25;
    private static final int MOST_PASSAGES = 8;
    private static final int MOST_LINES = 60;

    private final Similarity similarity;
    private final Map<String, String> names;
    private final StringBuilder html = new StringBuilder();

    private SimilarityPage(Similarity similarity, List<Student> students) {
        this.similarity = similarity;
        this.names = students.stream().collect(Collectors.toMap(Student::key, Student::name));
    }

    static byte[] of(Similarity similarity, List<Student> students) throws IOException {
        SimilarityPage page = new SimilarityPage(similarity, students);
        page.write();
        return page.html.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** All pairs, for programs. */
    static byte[] csv(Similarity similarity) {
        StringBuilder csv = new StringBuilder("first,second,percent,highest percent,passages\r\n");
        for (Pair pair : similarity.pairs()) {
            csv.append(CSVFormat.RFC4180.format(
                            pair.first(),
                            pair.second(),
                            percent(pair.percent()),
                            percent(pair.highest()),
                            pair.passages().size()))
                    .append("\r\n");
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String percent(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }

    private void write() throws IOException {
        html.append(Html.head("Similarity"))
                .append(
                        "<header><h1>Similarity</h1><p class=\"conditions\">Compared by JPlag, without what the starters"
                                + " gave to everybody. Alike is not copied: short answers to one task are often alike, and two"
                                + " people may share a source. Look at the passages before you speak to anybody.</p></header>\n"
                                + "<main>\n<p><a href=\"../class.html\">The class</a> · <a href=\"pairs.csv\">all pairs</a> · <a"
                                + " href=\"jplag.zip\">JPlag's own report</a>, for its viewer</p>\n");
        List<Pair> shown = similarity.pairs().stream()
                .filter(pair -> pair.percent() > 0)
                .limit(MOST_PAIRS)
                .toList();
        table(shown);
        for (int i = 0; i < Math.min(MOST_WITH_PASSAGES, shown.size()); i++) {
            passages(i, shown.get(i));
        }
        if (!similarity.notes().isEmpty()) {
            html.append("<section><h2>Not compared</h2><ul>\n");
            similarity
                    .notes()
                    .forEach(note -> html.append("<li>")
                            .append(Html.text(StrangersText.visibleLine(note)))
                            .append("</li>\n"));
            html.append("</ul></section>\n");
        }
        html.append(Html.foot());
    }

    private String name(String key) {
        return Html.text(StrangersText.visibleLine(names.getOrDefault(key, key)));
    }

    private void table(List<Pair> pairs) {
        html.append("<section><h2>Pairs</h2><table class=\"overview\"><thead><tr><th>student</th><th>and</th>"
                + "<th class=\"number\">alike</th><th class=\"number\">of the smaller</th>"
                + "<th class=\"number\">passages</th></tr></thead><tbody>\n");
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            String first = name(pair.first());
            html.append("<tr><td>")
                    .append(i < MOST_WITH_PASSAGES ? "<a href=\"#p" + i + "\">" + first + "</a>" : first)
                    .append("</td><td>")
                    .append(name(pair.second()))
                    .append("</td><td class=\"number\">")
                    .append(percent(pair.percent()))
                    .append(" %</td><td class=\"number\">")
                    .append(percent(pair.highest()))
                    .append(" %</td><td class=\"number\">")
                    .append(pair.passages().size())
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table></section>\n");
    }

    private void passages(int number, Pair pair) {
        html.append("<section id=\"p")
                .append(number)
                .append("\"><h2>")
                .append(name(pair.first()))
                .append(" and ")
                .append(name(pair.second()))
                .append("</h2>\n");
        for (Passage passage : pair.passages().stream().limit(MOST_PASSAGES).toList()) {
            html.append("<div class=\"sides\">");
            side(pair.first(), passage.first());
            side(pair.second(), passage.second());
            html.append("</div>\n");
        }
        html.append("</section>\n");
    }

    private void side(String key, Place place) {
        html.append("<div class=\"strange\"><span class=\"label\">")
                .append(name(key))
                .append(": ")
                .append(Html.text(StrangersText.visibleLine(place.file())))
                .append(", lines ")
                .append(place.from())
                .append(" to ")
                .append(place.to())
                .append("</span><pre>")
                .append(Html.text(lines(similarity.files().get(key).get(place.file()), place)))
                .append("</pre></div>");
    }

    private static String lines(byte[] file, Place place) {
        List<String> lines =
                new ArrayList<>(new String(file, StandardCharsets.UTF_8).lines().toList());
        int to = Math.min(lines.size(), Math.min(place.to(), place.from() + MOST_LINES - 1));
        String text = String.join("\n", lines.subList(Math.min(place.from() - 1, to), to));
        return to < place.to() ? text + "\n…" : text;
    }
}
