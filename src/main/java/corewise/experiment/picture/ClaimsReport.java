package corewise.experiment.picture;

import corewise.experiment.ClaimId;
import corewise.experiment.ClaimTexts;
import corewise.experiment.Finding;
import corewise.experiment.Typography;
import corewise.experiment.Verdict;
import corewise.experiment.VerdictWords;
import corewise.model.MachineInfo;
import corewise.report.Html;
import corewise.report.PageStyles;
import corewise.report.Say;
import corewise.report.SvgPen;
import corewise.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Findings as one HTML page that needs nothing else: styles and pictures are in it, there is no script, and nothing is
 * loaded. Stateless and thread-safe.
 */
public final class ClaimsReport {
    private static final String STYLES = "/assets/claims/claims-report.css";
    private static final Texts TEXTS = Texts.load();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private ClaimsReport() {}

    /**
     * Where and when the claims were checked. Immutable.
     *
     * @param machine the machine
     * @param programVersion the program's version
     * @param at when
     * @param zone in which the date is told
     */
    public record Heading(MachineInfo machine, String programVersion, Instant at, ZoneId zone) {}

    /** The page. */
    public static String html(List<Finding> findings, ClaimTexts texts, Heading heading) {
        String title = "What people say about programs on several cores, checked";
        Html page = PageStyles.page(title, STYLES, Texts.load());
        page.raw("<header>\n").element("h1", title);
        page.element("p", machine(heading.machine()));
        page.element(
                "p",
                DATE.format(heading.at().atZone(heading.zone())) + " \u00b7 Corewise " + heading.programVersion()
                        + " \u00b7 " + summary(findings));
        page.raw("</header>\n<main>\n");
        findings.forEach(finding -> card(page, finding, texts));
        page.raw("</main>\n<footer>\n");
        page.element("p", footer(findings));
        return page.raw("</footer>\n</body>\n</html>\n").toString();
    }

    private static String machine(MachineInfo machine) {
        String name =
                machine.processorName().isBlank() ? "" : machine.processorName().strip() + " \u00b7 ";
        return name + machine.operatingSystem() + " \u00b7 " + Say.count(machine.logicalProcessors(), "logical core")
                + ", " + machine.availableProcessors() + " available"
                + (machine.javaVersion().isBlank() ? "" : " \u00b7 Java " + machine.javaVersion());
    }

    private static String summary(List<Finding> findings) {
        return Say.count(findings.size(), "claim") + ": " + count(findings, Verdict.HOLDS_HERE) + " hold here, "
                + count(findings, Verdict.NOT_HERE) + " do not, " + count(findings, Verdict.CANNOT_TELL_HERE)
                + " cannot be told here";
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private static String footer(List<Finding> findings) {
        int disturbed = findings.stream().mapToInt(Finding::disturbed).sum();
        return "Figures are medians with bootstrap intervals of 95 %; ratios are taken within a repeat. Runs were made one"
                + " at a time, in rotated order, after a warm-up that does not count. "
                + Say.count(disturbed, "repeat")
                + " set aside because other programs were busy, and made again. Verdicts are about this machine.";
    }

    private static void card(Html page, Finding finding, ClaimTexts texts) {
        String kind = switch (finding.verdict()) {
            case HOLDS_HERE -> "holds";
            case NOT_HERE -> "not";
            case CANNOT_TELL_HERE -> "doubt";
        };
        String sign = switch (finding.verdict()) {
            case HOLDS_HERE -> "= ";
            case NOT_HERE -> "\u2260 ";
            case CANNOT_TELL_HERE -> "? ";
        };
        ClaimId claim = finding.claim();
        page.raw("<section class=\"card\">\n")
                .element("h2", claim.number() + ". " + Typography.of(texts.statement(claim)));
        page.raw("<p class=\"found\">")
                .element("span class=\"verdict " + kind + "\"", sign + VerdictWords.of(finding.verdict()));
        page.raw(" ").text(Typography.of(finding.figures())).raw("</p>\n<div class=\"evidence\">");
        EvidencePicture.onPage(finding.evidence(), TEXTS).forEach(drawing -> page.raw(SvgPen.draw(drawing)));
        page.raw("</div>\n").element("p class=\"why\"", Typography.of(finding.why()));
        page.element("p class=\"note\"", Typography.of(texts.experiment(claim)));
        page.element("p class=\"note\"", Typography.of(texts.rule(claim)));
        String disturbed = finding.disturbed() == 0 ? "" : ", " + finding.disturbed() + " set aside as disturbed";
        page.element("p class=\"note\"", Say.count(finding.repeats(), "repeat") + disturbed)
                .raw("</section>\n");
    }
}
