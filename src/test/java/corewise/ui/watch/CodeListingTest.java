package corewise.ui.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.model.Work;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeListingTest {
    private static final int MOST_LINES = 12;
    private static final int WIDEST = 35;
    private static final String LONGEST_FUNCTION = "countPrimes";

    static Stream<Arguments> listings() {
        return Way.of(Language.JAVA).stream()
                .flatMap(way -> Stream.of(CodeLanguage.values()).map(language -> Arguments.of(way, language)));
    }

    private static List<String> filled(Way way, CodeLanguage language) {
        RunSpec spec = new RunSpec(way, new ListSpec(Work.PRIMES, 1000, Lengths.EQUAL, 1, 1), 16);
        return CodeListing.of(way, language).filled(LONGEST_FUNCTION, spec);
    }

    @Test
    void thePoolOfTheListingHasAsManyWorkersAsTheRun() {
        ListSpec list = new ListSpec(Work.PRIMES, 1000, Lengths.EQUAL, 1, 1);
        RunSpec many = new RunSpec(Way.PROCESS_POOL, list, 1_024);
        assertTrue(CodeListing.of(Way.PROCESS_POOL, CodeLanguage.JAVA)
                .filled(LONGEST_FUNCTION, many)
                .getFirst()
                .contains("(64)"));
        assertTrue(CodeListing.of(Way.POOL, CodeLanguage.JAVA)
                .filled(LONGEST_FUNCTION, many.in(Way.POOL))
                .getFirst()
                .contains("(1024)"));
    }

    static Stream<Way> programs() {
        return Way.of(Language.PYTHON).stream();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void theProgramOfEveryWayFitsTheCardAndHasAllPlacesOfTheMarkers(Way way) {
        CodeListing program = CodeListing.ofPython(way);
        assertEquals(CodeMarkers.places(way), program.places().keySet());
        for (Map.Entry<String, Integer> place : program.places().entrySet()) {
            boolean fits =
                    program.lines().get(place.getValue()).stripTrailing().length() <= CodeMarker.ROOM_FOR_WORKERS;
            assertTrue(fits || place.getValue() + 1 < program.lines().size(), place + " has no room for its tag");
        }
        Integer work = program.places().get("work");
        if (work != null && work.equals(program.places().get("join"))) {
            // main is in that line all along, so that the workers' tag stands in the next
            String next = program.lines().get(work + 1).stripTrailing();
            assertTrue(next.length() <= CodeMarker.ROOM_FOR_WORKERS, next);
        }
        for (String line : program.lines()) {
            assertTrue(line.length() <= WIDEST, line);
            assertFalse(line.contains("@"), line);
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void everyWayCanBeReadInEveryLanguageWithAllPlacesOfTheMarkers(Way way, CodeLanguage language) {
        assertEquals(
                CodeMarkers.places(way), CodeListing.of(way, language).places().keySet());
    }

    @ParameterizedTest
    @MethodSource("listings")
    void listingsFitTheCardWithTheirPlaceholdersFilled(Way way, CodeLanguage language) {
        List<String> lines = filled(way, language);
        assertTrue(lines.size() <= MOST_LINES, lines.size() + " lines");
        for (String line : lines) {
            assertTrue(line.length() <= WIDEST, line);
            assertFalse(line.matches(".*\\{[a-z]+}.*"), line);
            assertEquals(line.stripTrailing(), line);
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void aMarkersTagHasRoomBesideItsLineOrTheNext(Way way, CodeLanguage language) {
        List<String> lines = filled(way, language);
        for (var place : CodeListing.of(way, language).places().entrySet()) {
            int line = place.getValue();
            int most = "work".equals(place.getKey()) ? CodeMarker.ROOM_FOR_WORKERS : CodeMarker.ROOM_FOR_MAIN;
            int below = Math.min(line + 1, lines.size() - 1);
            int room = Math.min(lines.get(line).length(), lines.get(below).length());
            assertTrue(room <= most, lines.get(line) + " / " + lines.get(below));
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void namesFollowTheLanguage(Way way, CodeLanguage language) {
        String code = String.join("\n", filled(way, language));
        assertTrue(code.contains(language == CodeLanguage.JAVA ? "countPrimes" : "count_primes"), code);
    }
}
