package corewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.BreakIterator;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    private final Quantities quantities = new Quantities(Tongue.ENGLISH, Form.TERMINAL);
    private final Quantities ascii = new Quantities(Tongue.ENGLISH, Form.ASCII);

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ns",
        "1000, 1.00 µs",
        "340000, 340 µs",
        "999499, 999 µs",
        "999500, 1.00 ms",
        "9994999, 9.99 ms",
        "9995000, 10.0 ms",
        "99950000, 100 ms",
        "999499999, 999 ms",
        "999500000, 1.00 s",
        "7864000000, 7.86 s",
        "83000000000, 83.0 s",
        "-3000, −3.00 µs"
    })
    void aDurationHasThreeFiguresInTheUnitThatSuitsIt(long nanos, String text) {
        assertEquals(text, quantities.duration(nanos));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "1234567, 1.2 ms",
        "4012000000, 4 s",
        "12345678900, 12 s",
        "996000, 1 ms",
        "340000, 340 µs",
        "179000000000, 179 s",
        "1919000000000, 32 min",
        "9000000000000, 2.5 h"
    })
    void anEstimateHasOneOrTwoFigures(long nanos, String text) {
        assertEquals(text, quantities.roughly(nanos));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.0004, 0 %",
        "0.034, 3.4 %",
        "0.0994, 9.9 %",
        "0.0996, 10 %",
        "0.494, 49 %",
        "1, 100 %",
        "-0.0001, 0 %"
    })
    void aShareIsWholeAndBelowTenHasADecimal(double share, String text) {
        assertEquals(text, quantities.share(share));
    }

    @Test
    void aShareThatChangesAllTheTimeIsWhole() {
        assertEquals(
                List.of("0 %", "3 %", "100 %", "–"),
                Stream.of(0.0, 0.034, 1.0, Double.NaN)
                        .map(quantities::wholeShare)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1.934, 1.93×",
        "0.05, 0.05×",
        "9.996, 10.0×",
        "24, 24.0×",
        "130.4, 130×",
        "99999, 99\u202f999×",
        "NaN, –"
    })
    void aFactorHasThreeFigures(double factor, String text) {
        assertEquals(text, quantities.factor(factor));
    }

    @ParameterizedTest
    @CsvSource({
        "927000000, 950000000, 927.0 ms",
        "92700000, 950000000, 92.70 ms",
        "12000, 950000000, 12.0 µs",
        "927000000, 1200000000, 0.927 s",
        "1200000000, 1200000000, 1.200 s",
        "12000, 90000, 12.0 µs"
    })
    void aMomentBesideAnAxisHasTheUnitOfItsMarks(long nanos, long end, String text) {
        assertEquals(text, quantities.moment(nanos, end));
    }

    @ParameterizedTest
    @CsvSource({"34900000, 81000000, 34.90 ms", "34900000, 1000000000, 0.03 s", "1234000000, 5000000000, 1.23 s"})
    void aClockIsFinerWhereAllIsSoonOver(long nanos, long end, String text) {
        assertEquals(text, quantities.clock(nanos, end));
    }

    @ParameterizedTest
    @CsvSource({"9999, 9999", "10000, 10\u202f000", "1234567, 1\u202f234\u202f567", "-12345, −12\u202f345"})
    void manyDigitsStandInThrees(long number, String text) {
        assertEquals(text, quantities.count(number));
    }

    @ParameterizedTest
    @CsvSource({"640, 640 B", "1200, 1.2 kB", "42000000, 42 MB", "999600, 1.0 MB"})
    void dataHasItsUnit(long bytes, String text) {
        assertEquals(text, quantities.bytes(bytes));
    }

    @Test
    void aPlainTerminalGetsPlainSigns() {
        assertEquals("340 us", ascii.duration(340_000));
        assertEquals("1.93x", ascii.factor(1.93));
        assertEquals("12345", ascii.count(12_345));
        assertEquals("-3.00 us", ascii.duration(-3_000));
        assertEquals("-", ascii.factor(Double.NaN));
    }

    @Test
    void timeToPlanIsInMinutesAndSeconds() {
        assertEquals("1 s", quantities.minutes(Duration.ZERO));
        assertEquals("40 s", quantities.minutes(Duration.ofSeconds(40)));
        assertEquals("4 min 30 s", quantities.minutes(Duration.ofSeconds(270)));
        assertEquals("2 min", quantities.minutes(Duration.ofMillis(119_001)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "fa-IR", "hi-IN-u-nu-deva", "de-DE", "zh-CN"})
    void digitsAreTheSameInEveryCountryWhicheverIsTheDefault(String country) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(country));
            assertEquals("7.86 s", quantities.duration(7_864_000_000L));
            assertEquals("1\u202f234\u202f567", quantities.count(1_234_567));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aLanguageHasItsOwnPoint() {
        assertEquals("7,86 s", new Quantities(Tongue.GERMAN, Form.TERMINAL).duration(7_864_000_000L));
    }

    @Test
    void percentStandsApartButInChinese() {
        assertEquals("49 %", quantities.share(0.494));
        assertEquals("3,4 %", new Quantities(Tongue.GERMAN, Form.TERMINAL).share(0.034));
        assertEquals("49\u00a0%", new Quantities(Tongue.GERMAN, Form.TYPOGRAPHIC).share(0.494));
        assertEquals("49%", new Quantities(Tongue.CHINESE, Form.TERMINAL).share(0.494));
        assertEquals("12.0 ms", new Quantities(Tongue.CHINESE, Form.TERMINAL).duration(12_000_000));
        assertEquals("10\u202f000", new Quantities(Tongue.GERMAN, Form.TERMINAL).count(10_000));
        assertEquals("10000", new Quantities(Tongue.GERMAN, Form.ASCII).count(10_000));
        assertEquals("1,5 s", new Quantities(Tongue.GERMAN, Form.TERMINAL).roughly(1_500_000_000L));
    }

    @Test
    void noLineEndsBetweenANumberAndTimes() {
        Map<Tongue, String> before = Map.of(Tongue.ENGLISH, "It is ", Tongue.GERMAN, "Das sind ", Tongue.CHINESE, "快了");
        before.forEach((tongue, words) -> {
            String factor = new Quantities(tongue, Form.TYPOGRAPHIC).factor(5.9);
            BreakIterator lines = BreakIterator.getLineInstance(tongue.locale());
            lines.setText(words + factor + "，");
            assertEquals(words.length(), lines.preceding(words.length() + factor.length()), tongue.toString());
        });
        assertEquals("5.90倍", new Quantities(Tongue.CHINESE, Form.TERMINAL).factor(5.9));
        assertEquals("5.90x", new Quantities(Tongue.CHINESE, Form.ASCII).factor(5.9));
    }

    @Test
    void aNameAndWhatIsSaidOfItAreReadOutAsTheLanguageSetsThem() {
        assertEquals("Pool. Best here", Texts.load().named("Pool", "Best here"));
        assertEquals("线程池。这里最快", Texts.load(Tongue.CHINESE).named("线程池", "这里最快"));
        assertEquals("Pool", Texts.load().named("Pool", ""));
    }

    @Test
    void aMomentIsInTheOrderOfItsLanguage() {
        ZonedDateTime moment = ZonedDateTime.of(2026, 3, 9, 7, 5, 59, 0, ZoneOffset.UTC);
        assertEquals("9. März 2026, 07:05", Texts.load(Tongue.GERMAN).moment(moment));
        assertEquals("2026年3月9日 07:05", Texts.load(Tongue.CHINESE).moment(moment));
    }

    @Test
    void aMomentIsADayAndTheTimeOfDay() {
        ZonedDateTime moment = ZonedDateTime.of(2026, 5, 3, 7, 5, 59, 0, ZoneOffset.UTC);
        assertEquals("3 May 2026, 07:05", Texts.load().moment(moment));
    }
}
