package corewise.experiment.picture;

import corewise.experiment.ClaimId;
import corewise.experiment.ClaimPlan;
import corewise.experiment.Finding;
import corewise.experiment.Verdict;
import corewise.fact.Fact;
import corewise.model.MachineInfo;
import corewise.report.HeadLine;
import corewise.report.Html;
import corewise.report.PageStyles;
import corewise.report.SvgPen;
import corewise.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Findings as one HTML page that needs nothing else: styles and pictures are in it, there is no script, and nothing is
 * loaded. Stateless and thread-safe.
 */
public final class ClaimsReport {
    private static final String STYLES = "/assets/claims/claims-report.css";

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
    public static String html(List<Finding> findings, Texts texts, Heading heading) {
        String title = texts.get("claimsReport.title");
        Html page = PageStyles.page(title, STYLES, texts);
        page.raw("<header>\n").element("h1", title);
        page.element("p", HeadLine.of(HeadLine.machine(heading.machine()), texts));
        List<Fact> made = List.of(
                Fact.of("report.date")
                        .verbatim("date", texts.moment(heading.at().atZone(heading.zone()))),
                Fact.of("report.program").verbatim("version", heading.programVersion()),
                summary(findings));
        page.element("p", HeadLine.of(made, texts));
        page.raw("</header>\n<main>\n");
        findings.forEach(finding -> card(page, finding, texts, heading.machine()));
        page.raw("</main>\n<footer>\n");
        int disturbed = findings.stream().mapToInt(Finding::disturbed).sum();
        page.element("p", texts.say(Fact.of("claimsReport.footer").count("disturbed", disturbed)));
        return page.raw("</footer>\n</body>\n</html>\n").toString();
    }

    private static Fact summary(List<Finding> findings) {
        return Fact.of("claimsReport.summary")
                .count("claims", findings.size())
                .count("holds", count(findings, Verdict.HOLDS_HERE))
                .count("not", count(findings, Verdict.NOT_HERE))
                .count("doubt", count(findings, Verdict.CANNOT_TELL_HERE));
    }

    private static long count(List<Finding> findings, Verdict verdict) {
        return findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }

    private static void card(Html page, Finding finding, Texts texts, MachineInfo machine) {
        ClaimId claim = finding.claim();
        ClaimPlan plan = ClaimPlan.of(finding.check(), machine);
        Verdict verdict = finding.verdict();
        page.raw("<section class=\"card\">\n").element("h2", texts.say(claim.numbered()));
        page.raw("<p class=\"found\">")
                .element("span class=\"verdict " + verdict.id() + "\"", texts.get(verdict.textKey() + ".marked"));
        page.raw(" <span class=\"in\">")
                .text(texts.say(finding.checkedInShort()))
                .raw("</span> ")
                .text(texts.say(finding.figures()))
                .raw("</p>\n<div class=\"evidence\">");
        EvidencePicture.onPage(finding.evidence(), texts).forEach(drawing -> page.raw(SvgPen.draw(drawing)));
        page.raw("</div>\n").element("p class=\"why\"", texts.say(finding.why()));
        for (Fact note : List.of(plan.experiment(), plan.rule(), finding.measuredIn())) {
            page.element("p class=\"note\"", texts.say(note));
        }
        page.raw("</section>\n");
    }
}
