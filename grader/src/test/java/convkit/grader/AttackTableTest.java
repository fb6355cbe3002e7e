package convkit.grader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of attacks in the documentation is the one that is tested; {@code -Dconvkit.generate=true} writes it. */
class AttackTableTest {

    private static final Path PAGE = Path.of("../docs/grading-security.md");
    private static final String BEGIN = "<!-- attacks: written by AttackTableTest -->\n";
    private static final String END = "<!-- end of attacks -->";

    private static String table() {
        return Attack.all().stream()
                .map(attack -> "| `" + attack.name() + "` | "
                        + attack.what().replaceAll("\\{@code ([^}]*)}", "`$1`") + " | "
                        + (attack.isHonest() ? "honest" : attack.heldBy()) + " |\n")
                .collect(Collectors.joining("", "| submission | what it does | held by |\n|---|---|---|\n", ""));
    }

    @Test
    void thePageShowsWhatIsTested() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String current = page.substring(0, begin) + table() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("convkit.generate")) {
            Files.writeString(PAGE, current);
        }
        assertThat(Files.readString(PAGE))
                .as("write it anew: ./mvnw -pl grader -am test -Dtest=AttackTableTest -Dconvkit.generate=true"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(current);
    }

    @Test
    void whatHoldsAnAttackIsExplained() throws IOException {
        String page = Files.readString(PAGE);
        Matcher rows = Pattern.compile("^\\| ([a-z ]+) \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE)
                .matcher(page.substring(0, page.indexOf("## Levels")));
        Set<String> explained = new TreeSet<>();
        while (rows.find()) {
            explained.add(rows.group(1));
        }
        explained.remove("held by");
        Set<String> needed = new TreeSet<>();
        Attack.all().stream().filter(attack -> !attack.isHonest()).forEach(attack -> needed.add(attack.heldBy()));
        assertThat(explained).isEqualTo(needed);
    }
}
