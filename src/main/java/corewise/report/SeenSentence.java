package corewise.report;

import corewise.fact.Fact;
import corewise.metrics.ArrivalOrder;
import corewise.metrics.BusyCores;
import corewise.metrics.CompletionRanks;
import corewise.metrics.OtherPrograms;
import corewise.metrics.Reason;
import corewise.metrics.RunTimes;
import corewise.metrics.Speedup;
import corewise.metrics.Steals;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.TraceInfo;
import corewise.model.Way;
import corewise.model.Work;
import corewise.text.Texts;
import java.util.Optional;
import java.util.OptionalLong;

/** Says in one or two sentences what was seen of a run that has ended, from its figures. Stateless but for its texts. */
public record SeenSentence(Texts texts) {
    private static final String TRACEBACK = "Traceback (most recent call last)";
    private static final String PLACE = "File \"";
    private static final int LONGEST_LINE = 60;
    private static final String NOT_COMPILED = "function.notCompiled";

    /** The sentences where more runs can be made: without a serial run they say to make one. */
    public String of(SeenRun run) {
        return of(run, true);
    }

    /** The sentences where nothing can be run: without a serial run they say nothing of one. */
    public String alone(SeenRun run) {
        return of(run, false);
    }

    private String of(SeenRun run, boolean canRun) {
        Trace trace = run.trace();
        String notices =
                texts.sentences(run.notices().stream().map(this::notice).toArray(String[]::new));
        if (!notices.isEmpty() && RunTimes.nothingRan(trace)) {
            // of what was never run there is nothing to tell but why
            return notices;
        }
        String seen = RunTimes.complete(trace)
                ? texts.sentences(time(run, canRun), busyAndOrder(trace), came(trace), total(run), stolen(trace))
                : incomplete(trace);
        return texts.sentences(others(trace), seen, late(trace), sampled(trace), canRun ? printed(trace) : "", notices);
    }

    /** Of what is wrong with a function it has the line that says what it is; the editor has all. */
    private String notice(Fact notice) {
        String said = texts.say(notice);
        int first = said.indexOf('\n');
        return notice.key().equals(NOT_COMPILED) && first > 0
                ? said.substring(0, first + 1) + headline(said.substring(first + 1))
                : said;
    }

    /** How the tasks of a function were seen that does not tell what it does. */
    private String sampled(Trace trace) {
        long apart = trace.info().sampledEveryNanos();
        if (!trace.spec().sampled()) {
            return "";
        }
        return apart > 0
                ? texts.get("seen.sampled", texts.quantities().duration(apart))
                : texts.get("seen.sampled.unknown");
    }

    /** What the function printed has many lines: the first, and where the others are. */
    private String printed(Trace trace) {
        return trace.info()
                .printed()
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…")
                .map(line -> texts.get("seen.printed", line))
                .orElse("");
    }

    private String time(SeenRun run, boolean canRun) {
        String name = RunNames.of(run.trace(), texts);
        String time = texts.quantities().duration(RunTimes.makespanNanos(run.trace()));
        boolean noSerial = run.speedup()
                .reason()
                .filter(Reason.NoSerialRun.class::isInstance)
                .isPresent();
        return noSerial && !canRun && run.trace().spec().way() != Way.SERIAL
                ? texts.get("seen.time.alone", name, time)
                : texts.get("seen.time", name, time, comparison(run));
    }

    /** Said first: all that follows is about them too. */
    private String others(Trace trace) {
        double share = OtherPrograms.share(trace);
        return OtherPrograms.disturb(share)
                ? texts.get("seen.others", texts.quantities().share(share))
                : "";
    }

    private String late(Trace trace) {
        BusyCores busy = BusyCores.of(trace);
        return busy.beyond() ? texts.say(busy.why()) : "";
    }

    /** What the total of a complete run is and should be, and what was lost; empty for works that share none. */
    public String total(SeenRun run) {
        long total = run.trace().info().sharedTotal();
        OptionalLong right = run.rightTotal();
        if (right.isEmpty() || total == TraceInfo.NO_TOTAL) {
            return "";
        }
        long lost = right.getAsLong() - total;
        if (lost == 0) {
            return texts.get("seen.total.right", total);
        }
        return run.trace().spec().usesProcesses()
                ? texts.get("seen.total.copies", total, right.getAsLong())
                : texts.get(
                        "seen.total.lost",
                        total,
                        right.getAsLong(),
                        texts.quantities().count(lost),
                        lost);
    }

    /** That the joined list is no list order. */
    private String came(Trace trace) {
        return ArrivalOrder.differs(trace) ? texts.get("seen.came") : "";
    }

    private String stolen(Trace trace) {
        int stolen = Steals.count(trace);
        return stolen == 0 ? "" : texts.get("seen.stolen", stolen);
    }

    private String incomplete(Trace trace) {
        int done = RunTimes.count(trace, TaskOutcome.DONE);
        int failed = RunTimes.count(trace, TaskOutcome.FAILED);
        if (failed > 0) {
            return texts.get("seen.failed", failed, done, firstFailure(trace));
        }
        int lost = RunTimes.count(trace, TaskOutcome.LOST);
        if (lost > 0) {
            return texts.get("seen.lost", lost, done);
        }
        return texts.get("seen.stopped", texts.quantities().count(done), trace.taskCount());
    }

    private static String firstFailure(Trace trace) {
        for (int task = 0; task < trace.taskCount(); task++) {
            Optional<String> failure = trace.failure(task);
            if (failure.isPresent()) {
                return headline(failure.get());
            }
        }
        return "";
    }

    /** The line of a failure that says what it is: the first, in Python the first behind the place, or the frames of the last traceback. */
    static String headline(String failure) {
        return failure.substring(Math.max(0, failure.lastIndexOf(TRACEBACK)))
                .lines()
                .filter(line -> !line.startsWith(TRACEBACK) && !line.startsWith(PLACE))
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .findFirst()
                .orElse(failure);
    }

    private String comparison(SeenRun run) {
        Speedup speedup = run.speedup();
        if (run.trace().spec().way() == Way.SERIAL) {
            return texts.get("seen.speedup.isSerial");
        }
        if (speedup.comparable()) {
            return texts.get(
                    "seen.speedup", texts.quantities().factor(speedup.told().orElseThrow()));
        }
        boolean said = OtherPrograms.disturb(OtherPrograms.share(run.trace()));
        return speedup.whyNot()
                .map(why -> said && speedup.times().isPresent()
                        ? texts.get("seen.speedup.beside")
                        : texts.get("seen.speedup.not", why.fact()))
                .orElse(texts.get(run.trace().simulated() ? "seen.speedup.simulated" : "seen.speedup.unknown"));
    }

    private String busy(Trace trace) {
        BusyCores busy = BusyCores.of(trace);
        if (trace.spec().list().work() == Work.WAIT) {
            return texts.get("seen.busy.wait", texts.quantities().tenths(busy.busy()));
        }
        return texts.say(busy.kept());
    }

    private String busyAndOrder(Trace trace) {
        if (trace.taskCount() == 1) {
            return texts.get("joint.stop", busy(trace));
        }
        String order = texts.get(CompletionRanks.of(trace).isListOrder() ? "seen.order.list" : "seen.order.other");
        return texts.get("joint.clause", busy(trace), order);
    }
}
