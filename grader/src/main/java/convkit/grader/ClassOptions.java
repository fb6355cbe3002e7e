package convkit.grader;

import convkit.grader.intake.ClassFolder;
import convkit.grader.intake.HandInTimes;
import convkit.grader.intake.Roster;
import convkit.grader.policy.Policy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/** The options of every command that reads a class folder. */
final class ClassOptions {

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description = "CSV file of who is in the class, with columns id, name and perhaps login, email and handed"
                    + " in; Canvas' gradebook and Moodle's grading worksheet will do.")
    private Path roster;

    @Option(
            names = "--file-times",
            description = "Where neither name nor roster tells when something was handed in, take the time the file was"
                    + " changed.")
    private boolean fileTimes;

    boolean hasRoster() {
        return roster != null;
    }

    /** How times of hand-in are read: lateness is counted from the due time, and who wrote that down lives in its zone. */
    HandInTimes times(Policy policy) {
        ZoneId zone =
                policy.late() == null ? ZoneOffset.UTC : policy.late().due().getOffset();
        return new HandInTimes(zone, fileTimes);
    }

    /** Finds the students' work. */
    ClassFolder read(Path folder, Policy policy) throws IOException {
        HandInTimes times = times(policy);
        return ClassFolder.at(folder, roster == null ? null : Roster.read(roster, times), times);
    }
}
