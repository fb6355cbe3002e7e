package convkit.exercises.training;

import org.junit.jupiter.api.Tag;

/** Run this from your IDE to check {@link MyLearningRateSchedule}. */
@Tag("student")
class MyLearningRateScheduleTest extends LearningRateScheduleTests {

    MyLearningRateScheduleTest() {
        super(new MyLearningRateSchedule());
    }
}
