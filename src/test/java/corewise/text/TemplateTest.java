package corewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static String fill(String text, Map<String, String> values) {
        return Template.of(text, words -> words).fill(new Template.Values() {
            @Override
            public String text(String name, String form) {
                return form.isEmpty() ? values.get(name) : form + " of " + values.get(name);
            }

            @Override
            public double amount(String name) {
                return Double.parseDouble(values.get(name));
            }
        });
    }

    @Test
    void placesAreFilledByName() {
        assertEquals(
                "Pool was done after 3 s", fill("{way} was done after {time}", Map.of("way", "Pool", "time", "3 s")));
    }

    @Test
    void aPlaceAsksForTheFormThatTheTextNeeds() {
        assertEquals("then inSentence of Pool", fill("then {way:inSentence}", Map.of("way", "Pool")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 tasks on 2 cores",
        "1, 1 task on 2 cores",
        "2, 2 tasks on 2 cores",
        "1000000, 1000000 tasks on 2 cores"
    })
    void aChoiceGoesByTheAmount(String tasks, String told) {
        String text = "{tasks,choice,0#{tasks} tasks|1#{tasks} task|1<{tasks} tasks} on {cores} "
                + "{cores,choice,0#cores|1#core|1<cores}";
        assertEquals(told, fill(text, Map.of("tasks", tasks, "cores", "2")));
    }

    @Test
    void aValueIsNotTakenForAPlace() {
        assertEquals("{b} and B", fill("{a} and {b}", Map.of("a", "{b}", "b", "B")));
    }

    @Test
    void theNamesOfAllPlacesAreKnown() {
        String text = "{a} {b,choice,0#{c}|1#one} {d:form}";
        assertEquals(
                Set.of("a", "b", "c", "d"), Template.of(text, words -> words).names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{a", "a}", "{a b}", "{}", "{a,choice,0#{b,choice,0#x|1#y}|1#z}", "{a,choice,one}"})
    void whatIsNotWellFormedIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Template.of(text, words -> words));
    }
}
