package convkit.grader.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {

    private static final Instant NOON = Instant.parse("2026-02-02T12:00:00Z");

    private static final Student ADA = new Student("17", "17", "Ada Lovelace", "ada", "ada@example.org", NOON);

    @TempDir
    private Path folder;

    @Test
    void theSameKeyGivesTheSameNamesAndAnotherOneOthers() throws IOException {
        Path key = folder.resolve("new/pseudonyms.key");
        Student first = Pseudonyms.of(key).of(ADA);
        assertThat(Pseudonyms.of(key).of(ADA)).isEqualTo(first);
        assertThat(Pseudonyms.of(key).of(Student.named("bob"))).isNotEqualTo(first);
        assertThat(Pseudonyms.of(folder.resolve("other.key")).of(ADA).key()).isNotEqualTo(first.key());
        assertThat(first.key()).matches("s-[0-9a-f]{12}");
        assertThat(first).isEqualTo(new Student(first.key(), first.key(), first.key(), "", "", NOON));
    }

    @Test
    void itIsTheHmacOfTheStudentsKey() throws IOException {
        // openssl: printf 17 | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f
        Path key = Files.writeString(
                folder.resolve("key"), "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n");
        assertThat(Pseudonyms.of(key).of(ADA).name()).isEqualTo("s-47cdebcdb73f");
    }

    @Test
    void onlyItsOwnerReadsTheKey() throws IOException {
        Path key = folder.resolve("new/pseudonyms.key");
        Pseudonyms.of(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void whatIsNoKeyIsRefused() throws IOException {
        for (String text : new String[] {"", "hello", "00ff", "\u00e4".repeat(64)}) {
            Path key = Files.writeString(folder.resolve("key"), text);
            assertThatThrownBy(() -> Pseudonyms.of(key))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(key + " holds no key of 64 hexadecimal digits; name another file with --pseudonym-key:"
                            + " one that is not there is made");
        }
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> Pseudonyms.of(binary)).hasMessageContaining("holds no key");
        assertThatThrownBy(() -> Pseudonyms.of(binary.resolve("key")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "cannot read or make the key of the pseudonyms, " + binary.resolve("key") + " (")
                .hasMessageEndingWith("; name another file with --pseudonym-key");
    }
}
