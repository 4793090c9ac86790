package corewise.experiment.picture;

import corewise.experiment.Evidence;
import corewise.fact.Fact;
import corewise.metrics.Comparison;
import corewise.metrics.Interval;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.picture.Frame;
import corewise.picture.Rect;
import corewise.picture.TextMeasure;
import corewise.report.Html;
import corewise.report.RaceReport;
import corewise.report.SvgPen;
import corewise.simulation.Sweep;
import corewise.simulation.Trust;
import corewise.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Simulated runs as one page that needs no network: curves over what was changed, then the runs as a race. Stateless. */
public final class SimulationReport {
    /** As wide as a page shows it, so that words have the size of the others. */
    private static final Rect WIDE = new Rect(0, 0, 960, 300);

    private static final Rect NARROW = new Rect(0, 0, 344, 260);

    private SimulationReport() {}

    /**
     * What was changed, and what came of it.
     *
     * @param sweeps what was changed, may be empty
     * @param answers of each sweep
     * @param trust how far they can be off
     */
    public record Swept(List<Sweep> sweeps, List<List<Sweep.Answer>> answers, Trust trust) {}

    /**
     * What was asked and answered without a change, in words. Immutable.
     *
     * @param asked what the list, the machine and the costs were
     * @param rows a row a way below a heading, all of the same number of cells, at least one
     * @param trusted how far the answers can be trusted
     */
    public record Answered(List<String> asked, List<List<String>> rows, List<String> trusted) {}

    /**
     * The page.
     *
     * @param traces a run a way, at least one
     */
    public static String html(List<Trace> traces, Answered answered, Swept swept, ZoneId zone, Texts texts) {
        List<Sweep> sweeps = swept.sweeps();
        StringBuilder before = new StringBuilder(card(answered));
        for (int sweep = 0; sweep < sweeps.size(); sweep++) {
            before.append("<section class=\"card\">\n<h2>")
                    .append(texts.get(
                            "simulation.swept." + sweeps.get(sweep).axis().id()))
                    .append("</h2>\n");
            Evidence curves = curves(sweeps.get(sweep), swept.answers().get(sweep), swept.trust());
            before.append(drawn("wide", WIDE, curves, texts)).append(drawn("narrow", NARROW, curves, texts));
            before.append("<p>")
                    .append(texts.get(
                            swept.trust().checks().isEmpty() ? "simulation.trust.none" : "simulation.trust.bars"))
                    .append("</p>\n</section>\n");
        }
        return RaceReport.html(Comparison.of(traces), before.toString(), zone, texts);
    }

    private static String drawn(String kind, Rect place, Evidence curves, Texts texts) {
        Frame frame = new Frame(place, 1, TextMeasure.ESTIMATED, texts);
        return "<div class=\"" + kind + "\">" + SvgPen.draw(EvidencePicture.in(frame, curves)) + "</div>\n";
    }

    private static String card(Answered answered) {
        Html page = new Html().raw("<section class=\"card ledgers\">\n");
        answered.asked().forEach(line -> page.element("p", line));
        page.raw("<table><thead><tr>");
        answered.rows().getFirst().forEach(cell -> page.element("th scope=\"col\"", cell));
        page.raw("</tr></thead>\n<tbody>\n");
        for (List<String> row : answered.rows().subList(1, answered.rows().size())) {
            page.raw("<tr>").element("th scope=\"row\"", row.getFirst());
            row.subList(1, row.size()).forEach(cell -> page.element("td", cell));
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
        answered.trusted().forEach(line -> page.element("p", line));
        return page.raw("</section>\n").toString();
    }

    /** The speed-up of each way: over lengths and lists, of which some are a thousand times as long, in steps of a factor. */
    static Evidence.Curves curves(Sweep sweep, List<Sweep.Answer> answers, Trust trust) {
        Evidence.Axis y = new Evidence.Axis(Fact.of("simulation.axis.speedUp"), Evidence.Measure.FACTOR);
        Fact name = Fact.of("simulation.axis." + sweep.axis().id());
        Evidence.Axis x = new Evidence.Axis(
                name, sweep.axis() == Sweep.Axis.LENGTH ? Evidence.Measure.NANOS : Evidence.Measure.NUMBER);
        List<Evidence.Curve> curves = new ArrayList<>();
        for (Way way : answers.stream().map(Sweep.Answer::way).distinct().toList()) {
            curves.add(Evidence.Curve.of(
                    way,
                    answers.stream()
                            .filter(answer -> answer.way() == way)
                            .map(answer -> point(answer, trust))
                            .toList()));
        }
        boolean byFactors = sweep.axis() == Sweep.Axis.LENGTH || sweep.axis() == Sweep.Axis.ITEMS;
        return new Evidence.Curves(x, y, byFactors, curves);
    }

    private static Evidence.Point point(Sweep.Answer answer, Trust trust) {
        double y = answer.speedUp();
        Interval expected = trust.around(answer.question().scenario())
                .map(span -> new Interval(y / span.high(), y, y / span.low()))
                .orElse(new Interval(y, y, y));
        return new Evidence.Point(answer.value(), expected);
    }
}
