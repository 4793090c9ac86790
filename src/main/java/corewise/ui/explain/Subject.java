package corewise.ui.explain;

import java.util.List;

/** What can be pointed at, in all views: a kind of figure, row or mark. Immutable; a constant here has all its words. */
public enum Subject {
    OTHERS(of("others", "other-programs", "utilisation", "core-ledger")),
    MACHINE(of("machine", "logical-processor", "available-processors")),
    WINDOW_COST(of("window-cost", "available-processors", "main")),
    FIGURE_TIME(of("figure-time", "makespan", "run", "main").saidByTheWindow()),
    FIGURE_SERIAL(of("figure-serial", "speed-up", "makespan", "conditions").said("figureStrip.help.serial")),
    FIGURE_WITHOUT_CORE(of("figure-without-core", "ready", "blocked", "not-known-to-run", "wait-source")
            .saidByTheWindow()),
    FIGURE_RUNNING(of("figure-running", "running", "available-processors", "error-of-observation")
            .said("figureStrip.help.runningOfCores")),
    FIGURE_BUSY(of("figure-busy", "busy-cores", "occupancy", "makespan").said("figureStrip.help.busyMean")),
    FIGURE_FINISHED(of("figure-finished", "finished", "outcome", "task").said("figureStrip.help.finished")),
    FIGURE_WORKERS(of("figure-workers", "worker", "worker-process", "way").saidByTheWindow()),
    FIGURE_QUEUE(of("figure-queue", "not-started", "starting", "chunk").saidByTheWindow()),
    FIGURE_LINE(of("figure-line", "speed-up", "conditions", "reason", "pattern")),
    CHIP(of("chip", "task", "submission-index", "checkpoint", "look")),
    TRAY_NOT_STARTED(of("tray-not-started", "not-started", "starting", "chunk").sureAs("figure-queue", "figure-queue")),
    TRAY_READY(of("tray-ready", "ready", "not-known-to-run", "wait-source")
            .sureAs("figure-without-core", "figure-without-core")),
    TRAY_BLOCKED(of("tray-blocked", "blocked", "held-up", "sending-back", "global-lock")),
    CORE(of("core", "logical-processor", "slice", "moves", "error-of-observation")
            .sureAs("figure-running", "core")),
    UTILISATION(of("utilisation", "utilisation", "our-part-of-utilisation", "occupancy")),
    FINISHED_ROW(of("finished-row", "completion-rank", "overtaking", "inverted-pairs")),
    JOINED_ROW(of("joined-row", "joined-list", "in-order-of-arrival", "equal-results", "result-digest")),
    JOINED_PICTURE(of("joined-picture", "joined-list", "completion-rank").sureAs("joined-row", "joined-row")),
    SLICE_RUNNING(of("slice-running", "slice", "running", "checkpoint", "look")),
    SLICE_READY(of("slice-ready", "ready", "slice", "wait-source").sureAs("figure-without-core", "slice-ready")),
    SLICE_STARTING(of("slice-starting", "starting", "worker-process", "life")),
    SLICE_BLOCKED(of("slice-blocked", "blocked", "held-up", "global-lock").sureAs("tray-blocked", "tray-blocked")),
    SLICE_SENDING(of("slice-sending", "sending-back", "payload", "pickling")),
    SLICE_NOT_KNOWN(of("slice-not-known", "not-known-to-run", "wait-source", "unaccounted")),
    TIMELINE_BUSY(of("timeline-busy", "utilisation", "utilisation-band").sureAs("utilisation", "utilisation")),
    TIMELINE(of("timeline", "timeline", "slice", "track", "usable-cores")),
    LIST_LENGTH(of("list-length", "length", "size", "list")),
    WAY(of("way", "way", "worker", "cost-of-a-way").saidByTheWindow()),
    CODE(of("code", "way", "main", "worker", "guard")),
    RUN_ROW(of("run-row", "run", "speed-up", "history", "conditions").sureAs("figure-time", "figure-serial")),
    ORDER_STRIP(of("order-strip", "order-strip", "completion-rank")
            .said("runsPanel.strip")
            .sureAs("finished-row", "finished-row")),
    PREDICTION(of("prediction", "prediction", "completion-rank", "repeat")),
    COLUMN_ITEM(column("item", "list", "submission-index").sureAs("chip", "figure-finished")),
    COLUMN_STATE(column("state", "outcome", "not-started").sureAs("chip", "chip")),
    COLUMN_WORKER(column("worker", "worker").sureAs("chip", "figure-finished")),
    COLUMN_CORES(column("cores", "logical-processor", "moves").sureAs("figure-running", "core")),
    COLUMN_STARTED(column("started", "span").sureAs("figure-finished", "figure-finished")),
    COLUMN_ENDED(column("ended", "span", "completion-rank").sureAs("figure-finished", "figure-finished")),
    COLUMN_RAN(column("ran", "running", "task-ledger").sureAs("slice-running", "slice-running")),
    COLUMN_READY(column("ready", "ready", "task-ledger").sureAs("figure-without-core", "slice-ready")),
    COLUMN_BLOCKED(column("blocked", "blocked", "task-ledger").sureAs("tray-blocked", "tray-blocked")),
    COLUMN_NOT_KNOWN(
            column("notKnown", "not-known-to-run", "task-ledger").sureAs("slice-not-known", "slice-not-known")),
    COLUMN_SENT(column("sent", "payload", "pickling", "task-ledger").sureAs("slice-sending", "slice-sending")),
    COLUMN_RECEIVED(
            column("received", "sending-back", "pickling", "task-ledger").sureAs("slice-sending", "slice-sending")),
    COLUMN_PICKLING(column("pickling", "pickling", "payload", "task-ledger").sureAs("slice-sending", "slice-sending")),
    COLUMN_MOVES(column("moves", "moves").sureAs("figure-running", "core")),
    COLUMN_RANK(column("rank", "completion-rank").sureAs("finished-row", "finished-row")),
    COLUMN_RESULT(column("result", "result-digest", "equal-results").sureAs("joined-row", "joined-row")),
    RACE_TIME(of("race-time", "makespan", "median", "repeat")
            .said("race.time.help")
            .sureAs("figure-time", "race-time")),
    RACE_SPEED_UP(of("race-speed-up", "speed-up", "efficiency", "conditions").sureAs("figure-serial", "figure-serial")),
    RACE_BUSY(of("race-busy", "busy-cores", "occupancy").said("race.busy.help").sureAs("figure-busy", "figure-busy")),
    RACE_BARS(of("race-bars", "race", "run-shown", "slice", "order-strip").sureAs("timeline", "race-bars")),
    RACE_SPREAD(of("race-spread", "median", "repeat", "makespan")),
    RACE_PATTERN(of("race-pattern", "pattern", "evidence", "run-shown")),
    RACE_LEDGER(of("race-ledger", "core-ledger", "starting-figures-figures", "other-programs", "unaccounted")),
    RACE_EQUALITY(of("race-equality", "equal-results", "result-digest")),
    ORDER_LINES(of("order-lines", "completion-rank", "overtaking", "repeat").sureAs("order-lines", "finished-row")),
    ORDER_MAP(of("order-map", "completion-rank", "repeat").sureAs("order-lines", "order-map")),
    ORDER_COUNT(of("order-count", "completion-rank", "repeat", "equal-results").said("order.countHelp")),
    ORDER_SHARE(of("order-share", "inverted-pairs", "median", "repeat")),
    ORDER_WHY(of("order-why", "overtaking", "span", "ready")),
    ORDER_ROW(of("order-row", "completion-rank").sureAs("order-lines", "finished-row")),
    CLAIM_VERDICT(of("claim-verdict", "claim", "verdict", "threshold")),
    CLAIM_FIGURES(of("claim-figures", "interval", "repeat", "disturbed").said("claims.figuresHelp")),
    CLAIM_EVIDENCE(of("claim-evidence", "evidence", "interval", "threshold").sureAs("claim-figures", "claim-figures")),
    CLAIM_PLAN(of("claim-plan", "experiment", "threshold", "budget")),
    CLAIM_GUESS(of("claim-guess", "prediction", "claim")),
    CLAIM_SUMMARY(of("claim-summary", "claim", "finding", "verdict").sureAs("claim-verdict", "claim-verdict")),
    WHATIF_CURVES(of("whatif-curves", "simulated", "speed-up-chart", "speed-up", "cost-of-a-way")),
    WHATIF_MAP(of("whatif-map", "simulated", "map", "sweep")),
    WHATIF_LANES(of("whatif-lanes", "simulated", "simulated-machine", "turn")),
    WHATIF_FIGURES(of("whatif-figures", "simulated", "makespan", "bought", "busy-cores")
            .sureAs("whatif-lanes", "whatif-curves")),
    WHATIF_INTERVAL(of("whatif-interval", "check", "basis")),
    WHATIF_BUSY(of("whatif-busy", "simulated", "busy-cores").sureAs("whatif-lanes", "whatif-curves")),
    WHATIF_DIAL(of("whatif-dial", "wish", "dial", "basis")),
    WHATIF_TRUST(of("whatif-trust", "check", "basis", "simulated")),
    LEARN_OUTCOME(of("learn-outcome", "outcome-lessons-lessons", "belief", "lit")),
    LEARN_STEP(of("learn-step", "lesson", "step", "setting")),
    LEARN_PATH(of("learn-path", "lesson", "gain", "prediction")),
    LEARN_GAIN(of("learn-gain", "gain", "lesson"));

    // its list is made by List.of
    @SuppressWarnings("ImmutableEnumChecker")
    private final Kind kind;

    Subject(Kind kind) {
        this.kind = kind;
    }

    /**
     * The keys of a subject's words. Immutable.
     *
     * @param what empty where only the window's own words say what it is
     */
    private record Kind(
            String id, String name, String what, String measured, String sure, String none, List<String> words) {
        Kind said(String key) {
            return new Kind(id, name, key, measured, sure, none, words);
        }

        /** It is said by what is pointed at, which has words for it already. */
        Kind saidByTheWindow() {
            return said("");
        }

        /** It comes about like one subject, and is as sure as another. */
        Kind sureAs(String one, String other) {
            return new Kind(id, name, what, "explain.how." + one, "explain.sure." + other, none, words);
        }
    }

    private static Kind of(String id, String... words) {
        return new Kind(
                id,
                "explain.name." + id,
                "explain.what." + id,
                "explain.how." + id,
                "explain.sure." + id,
                "explain.none." + id,
                List.of(words));
    }

    /** A column of the table of tasks, which has its name and its help from there. */
    private static Kind column(String name, String... words) {
        Kind usual = of("column-" + name, words);
        return new Kind(
                usual.id(),
                "taskTable." + name,
                "taskTable.help." + name,
                usual.measured(),
                usual.sure(),
                "explain.none.table",
                usual.words());
    }

    /** End of its text keys, and what a test names it by. */
    public String id() {
        return kind.id();
    }

    /** The key of what it is called. */
    String nameKey() {
        return kind.name();
    }

    /** The key of what it is; empty where only what is pointed at says that. */
    String whatKey() {
        return kind.what();
    }

    /** The key of how it came about. */
    String measuredKey() {
        return kind.measured();
    }

    /** The key of how sure it is. */
    String sureKey() {
        return kind.sure();
    }

    /** The key of what would stand there where there is no run. */
    String noneKey() {
        return kind.none();
    }

    /** The ids of the words of the glossary that belong to it. */
    List<String> words() {
        return kind.words();
    }
}
