package convkit.grader.policy;

import convkit.exercises.Exercise;
import convkit.grader.rules.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a policy: JSON in which comments and trailing commas are allowed, because people write it. What is not understood is
 * an error, for a misspelt key would silently give a wrong grade.
 */
public final class PolicyFile {

    /** A policy for every exercise of the course has a few kilobytes. */
    private static final int MAX_BYTES = 256 << 10;

    private static final int MAX_NAME_CHARS = 100;
    private static final int MAX_WEIGHT = 1000;
    private static final int MAX_POINTS = 1_000_000;
    private static final int MAX_DAYS = 3650;
    private static final int MINUTES_PER_DAY = 24 * 60;

    private static final List<String> KEYS =
            List.of("assignment", "decimals", "exercises", "hiddenTests", "late", "only", "outOf", "totalCapPercent");
    private static final List<String> EXERCISE_KEYS = List.of("capPercent", "extraCredit", "forbid", "weight");
    private static final List<String> LATE_KEYS =
            List.of("capPercent", "closesAfterDays", "due", "graceMinutes", "percentPerDay");

    private final List<String> exerciseIds;

    private PolicyFile(List<Exercise> exercises) {
        this.exerciseIds = exercises.stream().map(Exercise::id).toList();
    }

    /**
     * Reads a policy.
     *
     * @param exercises those it may speak of
     * @throws IllegalArgumentException if it is wrong; the message is one line with file, line, path and remedy
     * @throws IOException if the file cannot be read; the message is one line
     */
    public static Policy read(Path file, List<Exercise> exercises) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        } catch (IOException e) {
            throw new IOException("cannot read the policy " + file + " ("
                    + e.getClass().getSimpleName() + "); give an existing file with --policy");
        }
        return parse(bytes, file.toString(), exercises);
    }

    /**
     * Reads a policy from its bytes.
     *
     * @param name of the file, for errors
     */
    static Policy parse(byte[] bytes, String name, List<Exercise> exercises) {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException(name + ": has more than " + MAX_BYTES + " bytes; a policy is smaller");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new PolicyFile(exercises).policy(Located.parse(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + ": is not UTF-8 text; save it as UTF-8");
        } catch (Located.Problem e) {
            throw new IllegalArgumentException(name + " line " + e.line() + ": " + e.getMessage());
        }
    }

    private Policy policy(Located root) throws Located.Problem {
        Fields fields = new Fields(root, "", "key", KEYS);
        List<String> only = fields.names("only", "exercise", exerciseIds);
        if (fields.has("only") && only.isEmpty()) {
            throw new Located.Problem(
                    fields.get("only").line(), "only is an empty list; name an exercise, or leave it out to grade all");
        }
        Policy standard = Policy.STANDARD;
        return new Policy(
                fields.text("assignment", standard.assignment(), MAX_NAME_CHARS),
                only,
                exercises(fields, only),
                fields.has("late") ? late(fields) : null,
                fields.number("totalCapPercent", standard.totalCapPercent(), 0, MAX_WEIGHT),
                outOf(fields),
                fields.whole("decimals", standard.decimals(), 0, 4),
                hiddenTests(fields));
    }

    private static BigDecimal outOf(Fields fields) throws Located.Problem {
        BigDecimal outOf = fields.number("outOf", null, 0, MAX_POINTS);
        if (outOf != null && outOf.signum() == 0) {
            throw new Located.Problem(
                    fields.get("outOf").line(), "outOf is 0; give the points of a full result, or leave it out");
        }
        return outOf;
    }

    private static HiddenTests hiddenTests(Fields fields) throws Located.Problem {
        List<String> keys =
                Arrays.stream(HiddenTests.values()).map(HiddenTests::key).toList();
        String chosen =
                fields.choice("hiddenTests", Policy.STANDARD.hiddenTests().key(), keys);
        return HiddenTests.values()[keys.indexOf(chosen)];
    }

    private Map<String, ExercisePolicy> exercises(Fields root, List<String> only) throws Located.Problem {
        Map<String, ExercisePolicy> result = new HashMap<>();
        if (!root.has("exercises")) {
            return result;
        }
        Fields byId = new Fields(root.get("exercises"), "exercises", "exercise", exerciseIds);
        for (String id : exerciseIds) {
            if (!byId.has(id)) {
                continue;
            }
            if (!only.isEmpty() && !only.contains(id)) {
                throw new Located.Problem(
                        byId.get(id).line(),
                        "exercises." + id + " is decided on, but 'only' leaves it out; add it there or remove it here");
            }
            result.put(id, exercise(new Fields(byId.get(id), byId.path(id), "key", EXERCISE_KEYS)));
        }
        return result;
    }

    private static ExercisePolicy exercise(Fields fields) throws Located.Problem {
        ExercisePolicy plain = ExercisePolicy.PLAIN;
        List<String> forbidden = fields.names("forbid", "rule", Rule.keys());
        return new ExercisePolicy(
                fields.number("weight", plain.weight(), 0, MAX_WEIGHT),
                fields.flag("extraCredit", plain.extraCredit()),
                fields.number("capPercent", plain.capPercent(), 0, 100),
                forbidden.stream().map(Rule::ofKey).collect(Collectors.toSet()));
    }

    private static LatePolicy late(Fields root) throws Located.Problem {
        Fields fields = new Fields(root.get("late"), "late", "key", LATE_KEYS);
        for (String needed : List.of("due", "percentPerDay")) {
            if (!fields.has(needed)) {
                throw new Located.Problem(
                        root.get("late").line(),
                        "late has no '" + needed + "'; it needs due and percentPerDay, or leave late out");
            }
        }
        return new LatePolicy(
                fields.time("due"),
                Duration.ofMinutes(fields.whole("graceMinutes", 0, 0, MAX_DAYS * MINUTES_PER_DAY)),
                fields.number("percentPerDay", BigDecimal.ZERO, 0, 100),
                fields.number("capPercent", Policy.HUNDRED, 0, 100),
                fields.whole("closesAfterDays", null, 0, MAX_DAYS));
    }
}
