package corewise.report.replay;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.metrics.BusyCores;
import corewise.metrics.RunTimes;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.report.Html;
import corewise.report.PageStyles;
import corewise.report.RaceFacts;
import corewise.report.RaceReport;
import corewise.report.RunNames;
import corewise.report.SeenRun;
import corewise.report.SeenSentence;
import corewise.text.Texts;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One run as one HTML page that replays it: the board in small, the timeline, its figures and the conditions it was made
 * under. All is in the page; it loads nothing. A run of a hundred tasks takes less than 300 kB, and longer ones are cut
 * so that the page says where. Stateless and thread-safe.
 */
public final class ReplayPage {
    private static final String FOLDER = "/assets/page/";
    private static final String MARKUP = "/assets/page/replay.html";
    private static final String STYLES = "/assets/page/replay.css";
    private static final Pattern PLACE = Pattern.compile("\\{\\{([\\w.]+)}}");
    private static final List<String> SCRIPTS = List.of("run", "board", "words", "pen", "lanes", "replay");

    private ReplayPage() {}

    /**
     * The page; takes time in the number of slices.
     *
     * @param zone in which the date is told
     * @param texts typographic, in the language of the page
     */
    public static String html(SeenRun seen, ZoneId zone, Texts texts) {
        Trace run = seen.trace();
        Stretch stretch = Stretch.of(run);
        Map<String, String> words = PageWords.of(run, texts);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("run", RunData.of(run, stretch, texts));
        data.put("words", words);
        data.put("colors", PageColors.of(run.taskCount()));
        String title = texts.get("replay.title", RunNames.of(run, texts), run.taskCount());
        Map<String, String> parts = new LinkedHashMap<>();
        words.forEach((name, text) -> parts.put(name, Html.escape(text)));
        parts.put("language", texts.language());
        parts.put("title", Html.escape(title));
        parts.put("styles", PageStyles.variables() + PageStyles.file(STYLES));
        parts.put("heading", lines(heading(run, zone, texts)));
        parts.put("told", told(seen, stretch, texts));
        parts.put("figures", figures(seen, texts));
        parts.put("table", TaskTable.of(run, texts));
        parts.put("tableCut", tableCut(run, texts));
        parts.put("data", ScriptData.of(data));
        parts.put("script", script());
        return filled(PageStyles.file(MARKUP), parts);
    }

    /** Each place filled with what it names; what fills it is not looked at again. */
    private static String filled(String template, Map<String, String> parts) {
        return PLACE.matcher(template).replaceAll(place -> {
            String part = parts.get(place.group(1));
            if (part == null) {
                throw new IllegalStateException("the page has no " + place.group(1));
            }
            return Matcher.quoteReplacement(part);
        });
    }

    private static String script() {
        StringBuilder script = new StringBuilder("'use strict';\n");
        SCRIPTS.forEach(file -> script.append(PageStyles.file(FOLDER + file + ".js")));
        return script.toString();
    }

    private static List<String> heading(Trace run, ZoneId zone, Texts texts) {
        List<String> lines = new ArrayList<>(List.of(texts.say(RaceFacts.about(run.spec()))));
        lines.addAll(RaceReport.heading(run, zone, texts));
        return lines;
    }

    private static String lines(List<String> lines) {
        Html html = new Html();
        lines.stream().filter(line -> !line.isBlank()).forEach(line -> html.element("p", line));
        return html.toString();
    }

    /** What was seen, and what is to be known of how it was. */
    private static String told(SeenRun seen, Stretch stretch, Texts texts) {
        Html html = new Html();
        Trace run = seen.trace();
        if (!run.info().measured()) {
            html.element("p class=\"warning\"", texts.get("replay.simulated"));
        }
        html.element("p class=\"first\"", new SeenSentence(texts).alone(seen));
        for (Fact left : leftOut(run, stretch)) {
            html.element("p class=\"warning\"", texts.say(left));
        }
        return html.toString();
    }

    private static List<Fact> leftOut(Trace run, Stretch stretch) {
        List<Fact> left = new ArrayList<>();
        if (!stretch.whole()) {
            left.add(Fact.of("replay.leftOut")
                    .nanos("until", stretch.untilNanos())
                    .nanos("whole", RunTimes.lastNanos(run))
                    .count("tasks", stretch.tasks().length)
                    .count("items", run.taskCount()));
        }
        if (!RunData.samplesFit(run, stretch)) {
            left.add(Fact.of("replay.leftOut.samples"));
        }
        return left;
    }

    private static String tableCut(Trace run, Texts texts) {
        Html html = new Html();
        if (run.taskCount() > TaskTable.MOST_ROWS) {
            html.element(
                    "p class=\"note\"",
                    texts.say(Fact.of("replay.leftOut.table")
                            .count("rows", TaskTable.MOST_ROWS)
                            .count("items", run.taskCount())));
        }
        return html.toString();
    }

    private static String figures(SeenRun seen, Texts texts) {
        Trace run = seen.trace();
        Html html = new Html();
        figure(html, texts.get("report.time"), new Value.Nanos(RunTimes.makespanNanos(run)), texts);
        figure(
                html,
                texts.get("report.busy"),
                new Value.Within(BusyCores.of(run).fact()),
                texts);
        OptionalDouble speedup = seen.speedup().told();
        if (speedup.isPresent()) {
            figure(html, texts.get("replay.speedup"), new Value.Factor(speedup.getAsDouble()), texts);
        }
        Fact finished = Fact.of("replay.finishedOf")
                .count("done", RunTimes.count(run, TaskOutcome.DONE))
                .count("items", run.taskCount());
        figure(html, texts.get("replay.finished"), new Value.Within(finished), texts);
        return html.toString();
    }

    private static void figure(Html html, String name, Value value, Texts texts) {
        html.raw("<div>").element("dt", name).element("dd", texts.say(value)).raw("</div>\n");
    }
}
