package corewise.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuickCompilationTest {
    @Test
    void theVirtualMachineTakesTheRules() {
        String answer = QuickCompilation.ofDrawing();

        assertTrue(answer.contains("1 compiler directives added"), answer);
    }

    @Test
    void eachPatternIsARuleForTheSlowCompilerOnly() {
        assertEquals(
                "[{match:[\"a/*.*\",\"b/C.*\"],c2:{Exclude:true}}]", QuickCompilation.rules(List.of("a/*.*", "b/C.*")));
    }
}
