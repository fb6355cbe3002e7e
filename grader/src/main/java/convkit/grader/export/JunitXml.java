package convkit.grader.export;

import convkit.exercises.check.TestResult;
import convkit.grader.report.ExerciseReport;
import convkit.grader.report.StrangersText;
import convkit.grader.report.SubmissionReport;
import convkit.grader.score.ClassScores;
import convkit.grader.score.StudentScore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * JUnit's XML, as CI servers read it: one suite per student and exercise, a submission that could not be graded as one error.
 * For instructors: hidden tests are in it. Times are left out, so that the same results give the same bytes.
 */
final class JunitXml {

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(ClassScores scores) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new JunitXml(writer).write(scores);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IOException("junit.xml: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    private void write(ClassScores scores) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        attribute("name", scores.policy().assignment());
        for (StudentScore student : scores.students()) {
            write(student.report(), student.student().id());
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void write(SubmissionReport submission, String student) throws XMLStreamException {
        if (!submission.problem().isEmpty()) {
            suite(student, 1, 0, 1);
            testCase(student, "submission");
            problem("error", "not graded", TestText.marked(submission.problem()));
            end(2);
        }
        for (ExerciseReport exercise : submission.exercises()) {
            int tests = exercise.result().tests().size();
            long failed = exercise.result().tests().stream()
                    .filter(test -> !test.passed())
                    .count();
            suite(student + " " + exercise.result().exercise().id(), tests, failed, 0);
            for (TestResult test : exercise.result().tests()) {
                testCase(student + "." + exercise.result().exercise().id(), test.name());
                if (!test.passed()) {
                    problem("failure", test.what(), TestText.of(test));
                }
                end(1);
            }
            if (!exercise.output().isEmpty()) {
                xml.writeCharacters("\n    ");
                xml.writeStartElement("system-out");
                xml.writeCharacters(TestText.marked(exercise.output()));
                xml.writeEndElement();
            }
            end(1);
        }
    }

    private void suite(String name, int tests, long failures, int errors) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testsuite");
        attribute("name", name);
        attribute("tests", Integer.toString(tests));
        attribute("failures", Long.toString(failures));
        attribute("errors", Integer.toString(errors));
        attribute("skipped", "0");
    }

    private void testCase(String className, String name) throws XMLStreamException {
        xml.writeCharacters("\n    ");
        xml.writeStartElement("testcase");
        attribute("classname", className);
        attribute("name", name);
    }

    private void problem(String kind, String message, String text) throws XMLStreamException {
        xml.writeStartElement(kind);
        attribute("message", message);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** Visible text has only characters that XML allows. */
    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, StrangersText.visibleLine(value));
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }
}
