package convkit.grader.similarity;

import convkit.exercises.Exercises;
import convkit.grader.batch.Graded;
import convkit.grader.batch.RunFolder;
import convkit.grader.intake.Student;
import convkit.grader.report.ReportFolder;
import convkit.grader.similarity.Pair.Passage;
import convkit.grader.similarity.Pair.Place;
import de.jplag.JPlag;
import de.jplag.JPlagComparison;
import de.jplag.JPlagResult;
import de.jplag.Match;
import de.jplag.Submission;
import de.jplag.Token;
import de.jplag.clustering.ClusteringOptions;
import de.jplag.exceptions.ExitException;
import de.jplag.java.Language;
import de.jplag.options.JPlagOptions;
import de.jplag.reporting.reportobject.ReportObjectFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares the submissions of a graded class with JPlag.
 *
 * @param pairs the most alike first
 * @param files of each student, by key and path
 * @param notes on what was not compared, one line each; strangers' names are in them
 */
public record Similarity(List<Pair> pairs, Map<String, SortedMap<String, byte[]>> files, List<String> notes) {

    /** Where the pages are, in the folder of the run. */
    public static final String FOLDER = "similarity";

    public Similarity {
        pairs = List.copyOf(pairs);
        notes = List.copyOf(notes);
    }

    /**
     * Compares and writes {@code index.html}, {@code pairs.csv} and JPlag's own {@code jplag.zip}.
     *
     * @throws IllegalArgumentException if sources were not kept, or there are not two submissions to compare; the message
     *     is one line
     * @throws IOException if files cannot be read or written
     */
    public static Similarity write(RunFolder run) throws IOException {
        Path temporary = Files.createTempDirectory("convkit-similarity");
        try {
            Path archive = temporary.resolve("jplag.zip");
            Similarity similarity = compare(run, new Sources(temporary), archive);
            ReportFolder files = run.files();
            files.write(
                    FOLDER + "/index.html",
                    SimilarityPage.of(similarity, run.run().students()));
            files.write(FOLDER + "/pairs.csv", SimilarityPage.csv(similarity));
            files.write(FOLDER + "/jplag.zip", Files.readAllBytes(archive));
            return similarity;
        } finally {
            ReportFolder.delete(temporary);
        }
    }

    private static Similarity compare(RunFolder run, Sources sources, Path archive) throws IOException {
        if (run.run().anonymous()) {
            throw new IllegalArgumentException(
                    run.path() + " was graded with --anonymous and holds no sources; grade the"
                            + " class without it into another folder, and compare there");
        }
        Map<String, SortedMap<String, byte[]>> files = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        sources.addStarters(run.run().exercises(), Exercises.all());
        for (Student student : run.run().students()) {
            Graded graded = run.require(student.key());
            files.put(student.key(), graded.files());
            sources.add(student.key(), graded.files())
                    .forEach((file, why) -> notes.add(student.key() + ": " + file + " was not compared: it " + why));
        }
        JPlagResult result = run(sources, run.path());
        new ReportObjectFactory().createAndSaveReport(result, archive.toString().replaceFirst("\\.zip$", ""));
        result.getSubmissions().getInvalidSubmissions().stream()
                .map(submission -> submission.getName() + " was not compared: there is next to nothing in it")
                .sorted()
                .forEach(notes::add);
        List<Pair> pairs = result.getAllComparisons().stream()
                .map(comparison -> pair(comparison, files))
                .sorted(Comparator.comparingDouble(Pair::percent)
                        .thenComparingDouble(Pair::highest)
                        .reversed()
                        .thenComparing(Pair::first)
                        .thenComparing(Pair::second))
                .toList();
        return new Similarity(pairs, files, notes);
    }

    private static JPlagResult run(Sources sources, Path run) {
        Set<File> students = Set.of(sources.students().toFile());
        JPlagOptions options = new JPlagOptions(new Language(), students, Set.of())
                .withBaseCodeSubmissionDirectory(sources.starters().toFile())
                .withMaximumNumberOfComparisons(JPlagOptions.SHOW_ALL_COMPARISONS)
                .withClusteringOptions(new ClusteringOptions().withEnabled(false));
        try {
            return new JPlag(options).run();
        } catch (ExitException e) {
            throw new IllegalArgumentException(
                    run + " cannot be compared: " + e.getMessage() + "; it takes two submissions that hold something");
        }
    }

    private static Pair pair(JPlagComparison comparison, Map<String, SortedMap<String, byte[]>> files) {
        boolean inOrder = comparison
                        .firstSubmission()
                        .getName()
                        .compareTo(comparison.secondSubmission().getName())
                < 0;
        Submission first = inOrder ? comparison.firstSubmission() : comparison.secondSubmission();
        Submission second = inOrder ? comparison.secondSubmission() : comparison.firstSubmission();
        List<Passage> passages = comparison.matches().stream()
                .map(match -> new Passage(
                        place(first, inOrder ? match.startOfFirst() : match.startOfSecond(), match, files),
                        place(second, inOrder ? match.startOfSecond() : match.startOfFirst(), match, files),
                        match.length()))
                .sorted(Comparator.comparingInt(Passage::tokens)
                        .reversed()
                        .thenComparing(passage -> passage.first().file())
                        .thenComparing(passage -> passage.first().from()))
                .toList();
        return new Pair(
                first.getName(),
                second.getName(),
                100 * comparison.similarity(),
                100 * comparison.maximalSimilarity(),
                passages);
    }

    private static Place place(
            Submission submission, int start, Match match, Map<String, SortedMap<String, byte[]>> files) {
        Token from = submission.getTokenList().get(start);
        Token to = submission.getTokenList().get(start + match.length() - 1);
        int number = Integer.parseInt(from.getFile().getName().replace(".java", ""));
        String path = new ArrayList<>(files.get(submission.getName()).keySet()).get(number);
        return new Place(path, from.getLine(), Math.max(from.getLine(), to.getLine()));
    }
}
