package convkit.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private static Roster parse(String text) throws IOException {
        return Roster.parse("class.csv", text.getBytes(StandardCharsets.UTF_8), HandInTimes.STANDARD);
    }

    private static String found(Roster roster, String id, String who) {
        return roster.find(id, who).map(Roster.Line::id).orElse("nobody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id,name,login\n17,\"Doe, Jane\",jdoe\n18,Müller Karl,\n",
                "\uFEFFid,name,login\r\n17,\"Doe, Jane\",jdoe\r\n18,Müller Karl,\r\n",
                "Name;ID;Login\n\n\"Doe, Jane\";17;jdoe\nMüller Karl;18\n",
                "Identifier\tFull name\tEmail address\nParticipant 17\tDoe, Jane\tjdoe\nParticipant 18\tMüller Karl",
                "Student,ID,SIS User ID,SIS Login ID,Section\n\"Doe, Jane\",17,S1,jdoe,A\nMüller Karl,18,S2,,A\n"
            })
    void everyUsualSpellingIsRead(String text) throws IOException {
        Roster roster = parse(text);
        assertThat(roster.notes()).isEmpty();
        assertThat(roster.students())
                .extracting(Roster.Line::id, Roster.Line::name, line -> line.login() + line.email())
                .containsExactly(tuple("17", "Doe, Jane", "jdoe"), tuple("18", "Müller Karl", ""));
        assertThat(found(roster, "jdoe", "")).isEqualTo("17");
    }

    @Test
    void studentsAreFoundByIdThenLoginThenName() throws IOException {
        Roster roster = parse("id,name,login\n17,\"Doe, Jane\",jdoe\n18,Karl Müller,km\n19,Jo Sun,\n20,Sun Jo,\n");
        assertThat(found(roster, "17", "somebody else")).isEqualTo("17");
        assertThat(found(roster, "JDOE", "")).isEqualTo("17");
        assertThat(found(roster, "999", "Jane Doe")).isEqualTo("17");
        assertThat(found(roster, "999", "doejane")).isEqualTo("17");
        assertThat(found(roster, "999", "mullerkarl")).isEqualTo("18");
        assertThat(found(roster, "999", "Jo Sun")).as("a name of two").isEqualTo("nobody");
        assertThat(found(roster, "999", "!?")).isEqualTo("nobody");
        assertThat(found(roster, "999", "")).isEqualTo("nobody");
    }

    @Test
    void timesOfHandInAreReadInTheZoneOfTheClassAndWhatIsNoneIsSaid() throws IOException {
        HandInTimes times = new HandInTimes(ZoneOffset.ofHours(1), false);
        String text =
                "id,email,handed in\n1,a@x,2026-11-01T10:00:00+05:00\n2,,2026-11-01 10:00\n3,,2026-11-01T10:00:30\n"
                        + "4,,\"Sunday, 1 November 2026, 10:00 AM\"\n5,,-\n6,,\n7,,yesterday\n8,a@x,\n";
        Roster roster = Roster.parse("r.csv", text.getBytes(StandardCharsets.UTF_8), times);
        assertThat(roster.students())
                .extracting(Roster.Line::handedIn)
                .containsExactly(
                        Instant.parse("2026-11-01T05:00:00Z"),
                        Instant.parse("2026-11-01T09:00:00Z"),
                        Instant.parse("2026-11-01T09:00:30Z"),
                        Instant.parse("2026-11-01T09:00:00Z"),
                        null,
                        null,
                        null,
                        null);
        assertThat(roster.notes())
                .containsExactly(
                        "r.csv, line 8: yesterday is no time such as 2026-02-01T23:59:00+01:00; the time of hand-in is"
                                + " unknown",
                        "r.csv, line 9: login a@x is another student's already; that one keeps it");
    }

    @Test
    void badLinesAreSaidAndTheOthersCount() throws IOException {
        Roster roster =
                parse("id,name,login\n17,Jane,j\n17,Karl,k\n,Points Possible\n18\n19,Ann,J\n\"2\n0\",Two Lines\n,\n");
        assertThat(roster.notes())
                .containsExactly(
                        "class.csv, line 3: id 17 is already in line 2; that one counts",
                        "class.csv, line 4: no id (Points Possible); left out",
                        "class.csv, line 6: login J is another student's already; that one keeps it",
                        "class.csv, line 9: no id; left out");
        assertThat(roster.students()).extracting(Roster.Line::name).containsExactly("Jane", "18", "Ann", "Two Lines");
    }

    @Test
    void longFieldsAreCut() throws IOException {
        Roster roster = parse("id,name\n1," + "x".repeat(5_000));
        assertThat(roster.students().get(0).name()).isEqualTo("x".repeat(200) + "…");
    }

    private static void assertRefused(byte[] content, String message) {
        assertThatThrownBy(() -> Roster.parse("class.csv", content, HandInTimes.STANDARD))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    private static void assertRefused(String content, String message) {
        assertRefused(content.getBytes(StandardCharsets.UTF_8), message);
    }

    @Test
    void whatIsNoRosterIsRefused() {
        assertRefused("", "class.csv is empty; its first line names the columns: id,name");
        assertRefused(
                "number,name\n1,Jane\n",
                "class.csv has no column id but number, name; its first line names the columns: id,name");
        assertRefused(
                "id,name\n1,Jane\n2,\"Karl\n3,Ann\n",
                "class.csv, line 4: no CSV from here on; a quotation mark is opened and not closed, or text follows it");
        assertRefused(
                "id,name\n1,\"Jane\"x\n",
                "class.csv, line 2: no CSV from here on; a quotation mark is opened and not closed, or text follows it");
        assertRefused(
                "id,name\n1,Müller\n".getBytes(StandardCharsets.ISO_8859_1),
                "class.csv is not UTF-8; in the spreadsheet, save it as \"CSV UTF-8\"");
        assertRefused(
                "id,name\n1,Jane\n".getBytes(StandardCharsets.UTF_16),
                "class.csv is not UTF-8; in the spreadsheet, save it as \"CSV UTF-8\"");
        assertRefused(
                "id\n" + "1\n".repeat(100_000), "class.csv has more lines; at most 100000 may be: give one class");
    }

    @Test
    void filesAreReadFromTheDisk(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("class.csv"), "id\n1\n");
        assertThat(Roster.read(file, HandInTimes.STANDARD).students()).hasSize(1);
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> Roster.read(missing, HandInTimes.STANDARD))
                .hasMessage(missing + " does not exist; give a CSV file as --roster");
        assertThatThrownBy(() -> Roster.read(folder, HandInTimes.STANDARD))
                .hasMessage(folder + " is no file; give a CSV file as --roster");
        Path large = Files.write(folder.resolve("large.csv"), new byte[(8 << 20) + 1]);
        assertThatThrownBy(() -> Roster.read(large, HandInTimes.STANDARD))
                .hasMessage(large + " has 8388609 bytes; at most 8388608 may be: give one class");
    }
}
