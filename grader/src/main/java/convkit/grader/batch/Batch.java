package convkit.grader.batch;

import convkit.grader.intake.Submission;
import convkit.grader.report.SubmissionReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Grades the work of many, several at a time, and keeps each outcome as soon as it is there. What one submission does costs
 * nobody else; what the machine does (a full disk) ends the run in good order, to be gone on with.
 */
public final class Batch {

    private final RunFolder folder;
    private final SubmissionGrader.Factory graders;
    private final Progress progress;
    private final List<String> defects = new ArrayList<>();

    private Iterator<Handed> waiting;
    private boolean stopped;

    /**
     * Prepares a run.
     *
     * @param folder where outcomes are kept
     * @param graders one is made for each worker
     */
    public Batch(RunFolder folder, SubmissionGrader.Factory graders, Progress progress) {
        this.folder = folder;
        this.graders = graders;
        this.progress = progress;
    }

    /**
     * Grades whatever is not graded yet, or was handed in anew since.
     *
     * @param works of students of the run
     * @param jobs how many are graded at a time
     * @return keys of those that the grader itself failed on; they have no points until they are graded again
     * @throws IOException if the machine failed; what is graded by then is kept
     */
    public List<String> grade(List<Handed> works, int jobs) throws IOException {
        waiting = works.iterator();
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(jobs, works.size())));
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < Math.min(jobs, works.size()); i++) {
                running.add(workers.submit(() -> {
                    work();
                    return null;
                }));
            }
            await(running);
        } finally {
            workers.shutdownNow();
        }
        return defects.stream().sorted().toList();
    }

    /** Waits for all, also after one failed: the others finish what they have begun. */
    private static void await(List<Future<?>> running) throws IOException {
        IOException failure = null;
        for (Future<?> worker : running) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                IOException cause = e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
                failure = failure == null ? cause : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("grading was interrupted; go on with --resume");
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private synchronized Handed next() {
        return stopped || !waiting.hasNext() ? null : waiting.next();
    }

    private synchronized void stop() {
        stopped = true;
    }

    private void work() throws IOException {
        SubmissionGrader grader = null;
        try {
            for (Handed work = next(); work != null; work = next()) {
                Submission submission = work.opener().open();
                String digest = Digests.of(submission);
                if (isGraded(work, digest)) {
                    progress.skip();
                    continue;
                }
                grader = grader == null ? graders.make() : grader;
                int[] steps = {0};
                Graded graded = grade(submission, digest, grader, () -> {
                    steps[0]++;
                    progress.step();
                });
                folder.write(graded);
                progress.finished(steps[0]);
                if (graded.defect()) {
                    // It may be in any state.
                    grader.close();
                    grader = null;
                }
            }
        } catch (IOException e) {
            stop();
            throw e;
        } finally {
            if (grader != null) {
                grader.close();
            }
        }
    }

    private boolean isGraded(Handed work, String digest) throws IOException {
        Optional<Graded> before = folder.graded(work.student().key());
        return before.isPresent()
                && !before.get().defect()
                && before.get().digest().equals(digest);
    }

    private Graded grade(Submission submission, String digest, SubmissionGrader grader, Runnable finished)
            throws IOException {
        SubmissionReport report;
        boolean defect = false;
        try {
            report = grader.grade(submission, finished);
        } catch (RuntimeException | StackOverflowError | AssertionError | LinkageError | OutOfMemoryError e) {
            // A defect of ours that somebody's work brings to light must not cost the others their grades.
            defect = true;
            report = new SubmissionReport(
                    submission.student(),
                    "not graded: the grader itself failed on it (" + e + "), so this is no fault of the student's;"
                            + " --resume tries again",
                    submission.notes(),
                    List.of());
            synchronized (this) {
                defects.add(submission.student().key());
            }
        }
        // Whoever wants no names gets no sources either: most begin with one.
        SortedMap<String, byte[]> files = folder.run().anonymous() ? new TreeMap<>() : submission.files();
        return new Graded(digest, defect, report, submission.singleFile(), files);
    }
}
