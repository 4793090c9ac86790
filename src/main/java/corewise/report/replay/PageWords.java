package corewise.report.replay;

import corewise.model.Trace;
import corewise.model.Way;
import corewise.text.Quantities;
import corewise.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a page's markup and script, by the names that these have for them. Stateless. */
final class PageWords {
    private static final List<String> KEYS = List.of(
            "replay.noScript",
            "replay.play",
            "replay.pause",
            "replay.again",
            "replay.back",
            "replay.on",
            "replay.position",
            "replay.speed",
            "replay.by",
            "replay.now",
            "replay.now.stopped",
            "replay.waits",
            "replay.waitsAll",
            "replay.event.starting",
            "replay.event.core",
            "replay.event.running",
            "replay.event.ready",
            "replay.event.notKnown",
            "replay.event.blocked",
            "replay.event.finished",
            "replay.event.stopped",
            "replay.event.joined",
            "replay.event.more",
            "replay.core",
            "replay.busy",
            "replay.running",
            "replay.ready",
            "replay.starting",
            "replay.onLock",
            "replay.asleep",
            "replay.sendingBack",
            "replay.heldUp",
            "replay.notKnown",
            "replay.bar",
            "replay.bar.core",
            "replay.pick",
            "replay.board",
            "replay.lanes",
            "replay.legendBars",
            "replay.legendCores",
            "replay.coresNote",
            "replay.marks",
            "replay.table",
            "replay.tableNote",
            "replay.keys",
            "replay.made",
            "timeline.title",
            "timeline.legend",
            "timeline.byCore",
            "timeline.byWorker",
            "timeline.byTask",
            "timeline.slice.nobody",
            "cores.title",
            "cores.notReported",
            "cores.notAvailable",
            "blocked.title",
            "blocked.note",
            "ready.title",
            "finished.title",
            "finished.note",
            "joined.title",
            "joined.note",
            "notStarted.note",
            "speed.whole",
            "speed.thousandth",
            "speed.hundredth",
            "speed.tenth",
            "speed.real",
            "speed.tenfold",
            "speed.turn");

    private static final long SECOND = 1_000_000_000;

    private PageWords() {}

    static Map<String, String> of(Trace run, Texts texts) {
        Map<String, String> words = new LinkedHashMap<>();
        KEYS.forEach(key -> words.put(key, texts.open(key)));
        boolean processes = run.spec().usesProcesses();
        words.put("readyNote", texts.get(processes ? "ready.noteProcess" : "ready.note"));
        boolean queue = run.spec().way().hasFixedWorkers() && run.spec().way() != Way.WORK_STEALING;
        words.put("notStarted", texts.get(queue ? "notStarted.titlePool" : "notStarted.title"));
        Quantities quantities = texts.quantities();
        words.put("point", quantities.decimal(0.5, 1).replaceAll("\\d", ""));
        words.put("seconds", unit(quantities.moment(SECOND)));
        words.put("millis", unit(quantities.moment(SECOND / 1_000)));
        words.put("micros", unit(quantities.moment(SECOND / 1_000_000)));
        return words;
    }

    /** What stands behind the digits of a time. */
    private static String unit(String time) {
        return time.replaceFirst("^[\\d.,]+", "");
    }
}
