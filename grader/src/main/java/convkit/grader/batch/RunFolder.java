package convkit.grader.batch;

import convkit.exercises.Exercises;
import convkit.grader.export.Results;
import convkit.grader.intake.Student;
import convkit.grader.policy.Policy;
import convkit.grader.policy.PolicyFile;
import convkit.grader.report.GradeReport;
import convkit.grader.report.ReportFolder;
import convkit.grader.report.SubmissionReport;
import convkit.grader.score.ClassScores;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder with a run: its conditions in {@code run.json}, its policy in {@code policy.json}, what was graded in {@code
 * records/KEY.json}. Results are written beside them when all submissions are graded.
 */
public final class RunFolder implements AutoCloseable {

    /** More would not be read. */
    private static final int MOST_NAMED = 5;

    private static final String RUN = "run.json";
    private static final String POLICY = "policy.json";
    private static final String LOCK = ".lock";

    private final Path folder;
    private final ReportFolder files;
    private final Run run;
    /** Holds the lock; null where the folder is only read. */
    private final FileChannel lock;

    private RunFolder(Path folder, ReportFolder files, Run run, FileChannel lock) {
        this.folder = folder;
        this.files = files;
        this.run = run;
        this.lock = lock;
    }

    /** Whether the folder holds a run. */
    public static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve(RUN));
    }

    /**
     * Begins a run, or goes on with the one that is there.
     *
     * @param policy bytes of the policy file; empty for none
     * @param resume whether to go on if there is a run
     * @throws IllegalArgumentException if there is a run and it is not to be gone on with, or it has other conditions; the
     *     message is one line
     * @throws IOException if the folder cannot be written, or another process works in it
     */
    public static RunFolder begin(Path folder, Run run, byte[] policy, boolean resume) throws IOException {
        ReportFolder files = ReportFolder.at(folder);
        FileChannel lock = lock(folder);
        try {
            files.sweep();
            if (!isAt(folder)) {
                if (policy.length > 0) {
                    files.write(POLICY, policy);
                }
                files.write(RUN, Stored.bytes(run));
            } else {
                requireTheSame(folder, run, resume);
            }
            return new RunFolder(folder, files, run, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void requireTheSame(Path folder, Run run, boolean resume) throws IOException {
        if (!resume) {
            throw new IllegalArgumentException(
                    folder + " holds a run already; give --resume to go on with it, or another folder with --out");
        }
        List<String> differences = read(folder).differences(run, "then", "now");
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(folder + " holds a run under other conditions: "
                    + String.join("; ", differences)
                    + "; give what was given then, or another folder with --out");
        }
    }

    /**
     * Puts the parts of a run together.
     *
     * @param parts folders with the same run, each with the records of some of its students
     * @param out where the whole run goes
     * @throws IllegalArgumentException if they hold different runs or outcomes, or not all of the class; the message is
     *     one line
     * @throws IOException if a folder cannot be read or written
     */
    public static RunFolder merge(List<Path> parts, Path out) throws IOException {
        RunFolder first = open(parts.get(0));
        Map<String, Path> records = new LinkedHashMap<>();
        for (Path part : parts) {
            List<String> differences = first.run.differences(read(part), "in " + first.folder, "in " + part);
            if (!differences.isEmpty()) {
                throw new IllegalArgumentException(first.folder + " and " + part + " hold different runs: "
                        + String.join("; ", differences) + "; grade the parts with the same options");
            }
            for (Student student : first.run.students()) {
                add(student.key(), open(part), records);
            }
        }
        List<String> missing = first.run.students().stream()
                .map(Student::key)
                .filter(key -> !records.containsKey(key))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(missing.size() + " of "
                    + first.run.students().size() + " submissions are in none of the folders: "
                    + String.join(", ", missing.subList(0, Math.min(MOST_NAMED, missing.size())))
                    + (missing.size() > MOST_NAMED ? ", …" : "") + "; grade the missing parts and give all of them");
        }
        RunFolder merged = begin(out, first.run, first.policyBytes(), true);
        for (Map.Entry<String, Path> record : records.entrySet()) {
            merged.files.write(file(record.getKey()), Files.readAllBytes(record.getValue()));
        }
        return merged;
    }

    private static void add(String key, RunFolder part, Map<String, Path> records) throws IOException {
        if (part.graded(key).isEmpty()) {
            return;
        }
        Path record = part.folder.resolve(file(key));
        Path other = records.putIfAbsent(key, record);
        if (other != null && Files.mismatch(other, record) >= 0) {
            throw new IllegalArgumentException(
                    other + " and " + record + " are different outcomes of one student; remove the wrong one");
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: as good as held by another.
        } catch (IOException e) {
            channel.close();
            throw new IOException(folder + " cannot be locked (" + e.getMessage() + "); give a folder on another file"
                    + " system with --out");
        }
        if (lock == null) {
            channel.close();
            throw new IOException(
                    "another process grades into " + folder + "; wait for it, or give another folder with" + " --out");
        }
        return channel;
    }

    /**
     * Opens a run to read it.
     *
     * @throws IOException if the folder holds none; the message is one line
     */
    public static RunFolder open(Path folder) throws IOException {
        return new RunFolder(folder, ReportFolder.at(folder), read(folder), null);
    }

    /** The conditions of the run in a folder. */
    static Run read(Path folder) throws IOException {
        try {
            return Stored.read(folder.resolve(RUN), Run.class);
        } catch (NoSuchFileException e) {
            throw new IOException(folder + " holds no run (" + RUN + " is missing); give the folder that was given to"
                    + " ./kit grade with --out");
        }
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** The files in it. */
    public ReportFolder files() {
        return files;
    }

    /** Its conditions. */
    public Run run() {
        return run;
    }

    /** The policy file's bytes; empty without one. */
    public byte[] policyBytes() throws IOException {
        return run.policy().isEmpty() ? new byte[0] : Files.readAllBytes(folder.resolve(POLICY));
    }

    /** The policy that holds for all of it. */
    public Policy policy() throws IOException {
        return run.policy().isEmpty() ? Policy.STANDARD : PolicyFile.read(folder.resolve(POLICY), Exercises.all());
    }

    private static String file(String key) {
        return "records/" + key + ".json";
    }

    /** What is kept of a student's work; empty if it was not graded yet, or the file is damaged. */
    public Optional<Graded> graded(String key) throws IOException {
        try {
            return Optional.of(Stored.read(folder.resolve(file(key)), Graded.class));
        } catch (NoSuchFileException | Stored.DamagedException e) {
            return Optional.empty();
        }
    }

    /**
     * What is kept of a student's work.
     *
     * @throws IOException if it is missing or damaged; the message is one line
     */
    public Graded require(String key) throws IOException {
        return graded(key)
                .orElseThrow(() -> new IOException(
                        folder.resolve(file(key)) + " is missing or damaged; go on with ./kit grade --resume"));
    }

    /** Keeps a graded submission, whole or not at all. */
    void write(Graded graded) throws IOException {
        files.write(file(graded.report().student().key()), Stored.bytes(graded));
    }

    /** Keys of the students whose work is still to be graded. */
    public List<String> missing() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Student student : run.students()) {
            if (graded(student.key()).isEmpty()) {
                missing.add(student.key());
            }
        }
        return missing;
    }

    /** All outcomes, in the order of the class. */
    public GradeReport report() throws IOException {
        List<SubmissionReport> reports = new ArrayList<>();
        for (Student student : run.students()) {
            reports.add(require(student.key()).report());
        }
        return new GradeReport(run.sandbox(), run.seed(), run.hiddenTests(), reports, run.notes());
    }

    /**
     * The grades of the class.
     *
     * @throws IOException if a record is missing
     */
    public ClassScores scores() throws IOException {
        return ClassScores.of(report(), policy());
    }

    /**
     * Writes all results from the records: the same records give the same bytes.
     *
     * @return all outcomes
     * @throws IOException if a record is missing or a file cannot be written
     */
    public GradeReport writeResults() throws IOException {
        ClassScores scores = scores();
        Results.write(scores, files, Files.exists(folder.resolve("similarity/index.html")));
        return scores.report();
    }

    /** Gives the folder free for others. The file stays: were it deleted, two could hold a lock on two files of its name. */
    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
