package convkit.nn.conv.aparapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The test needs an OpenCL device. Without one it is skipped and says why; where {@code CONVKIT_REQUIRE_OPENCL=1}, as in CI,
 * it fails.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsOpenCl.Condition.class)
@interface NeedsOpenCl {

    /** Looks for the device. */
    class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            try {
                return ConditionEvaluationResult.enabled("on " + OpenClDevice.chosen());
            } catch (OpenClException e) {
                if ("1".equals(System.getenv("CONVKIT_REQUIRE_OPENCL"))) {
                    throw e;
                }
                return ConditionEvaluationResult.disabled("no OpenCL: " + e.reason());
            }
        }
    }
}
