package corewise.experiment.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.experiment.ClaimId;
import corewise.experiment.Finding;
import corewise.model.MachineInfo;
import corewise.picture.Mark;
import corewise.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimsReportTest {
    private static final Texts TEXTS = Texts.load();
    private static final List<Finding> FOUND = Stream.of(ClaimId.values())
            .map(claim -> MadeUpFindings.of(claim, 2))
            .toList();

    private static String html() {
        return ClaimsReport.html(
                FOUND, TEXTS, new ClaimsReport.Heading(MachineInfo.madeUp(2), "1.2.3", Instant.EPOCH, ZoneOffset.UTC));
    }

    @Test
    void inPrintNothingIsLeftOutAndTypeIsLargeEnough() {
        String print = html().split("@page", 2)[1].split("</style>", 2)[0];
        assertFalse(print.contains("display: none"), print);
        List<Double> sizes = Pattern.compile("font-size: ([\\d.]+)px")
                .matcher(print)
                .results()
                .map(size -> Double.valueOf(size.group(1)))
                .toList();
        assertTrue(sizes.size() > 3);
        // three quarters of them are points
        sizes.forEach(size -> assertTrue(size >= 10, print));
        assertTrue(print.contains("columns: 2;"), "pictures keep their size only in columns as wide as these");
    }

    @Test
    void everyCardTellsMethodRuleAndRepeats() {
        assertEquals(
                3L * FOUND.size(),
                Pattern.compile("<p class=\"note\">").matcher(html()).results().count());
    }

    @Test
    void typeInPicturesStaysReadableOnATelephone() {
        for (Finding finding : FOUND) {
            for (var drawing : EvidencePicture.onPage(finding.evidence(), TEXTS)) {
                double scale = (390 - 2 * (10 + 12 + 1)) / drawing.width();
                drawing.marks().stream()
                        .filter(Mark.Words.class::isInstance)
                        .map(Mark.Words.class::cast)
                        .forEach(words -> assertTrue(words.type().size() * scale >= 8.5, words.text()));
            }
        }
    }
}
