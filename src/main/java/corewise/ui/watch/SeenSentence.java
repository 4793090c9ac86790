package corewise.ui.watch;

import corewise.metrics.BusyCores;
import corewise.metrics.CompletionRanks;
import corewise.metrics.OtherPrograms;
import corewise.metrics.Reason;
import corewise.metrics.RunTimes;
import corewise.metrics.Speedup;
import corewise.metrics.Steals;
import corewise.model.TaskOutcome;
import corewise.model.Trace;
import corewise.model.Way;
import corewise.model.Work;
import corewise.session.CompletedRun;
import corewise.text.Texts;
import corewise.ui.page.RunNames;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in one or two sentences what was seen of a run that has ended, from its figures. Stateless but for its texts. */
record SeenSentence(Texts texts) {
    /**
     * The sentences.
     *
     * @param run the run
     * @param speedup how it stands to the serial run
     */
    String of(CompletedRun run, Speedup speedup) {
        Trace trace = run.trace();
        String notice =
                run.notices().stream().map(told -> " " + texts.say(told)).collect(Collectors.joining());
        if (!RunTimes.complete(trace)) {
            return others(trace) + incomplete(trace) + late(trace) + sampled(trace) + notice;
        }
        String time = texts.get(
                "seen.time",
                RunNames.of(trace.spec(), texts),
                texts.quantities().duration(RunTimes.makespanNanos(trace)),
                comparison(run, speedup));
        return others(trace) + time + " " + busy(trace) + order(trace) + total(trace) + stolen(trace) + late(trace)
                + sampled(trace) + notice;
    }

    /** How the tasks of a function were seen that does not tell what it does. */
    private String sampled(Trace trace) {
        long apart = trace.info().sampledEveryNanos();
        if (!trace.spec().sampled()) {
            return "";
        }
        return " "
                + (apart > 0
                        ? texts.get("seen.sampled", texts.quantities().duration(apart))
                        : texts.get("seen.sampled.unknown"));
    }

    /** Said first: all that follows is about them too. */
    private String others(Trace trace) {
        double share = OtherPrograms.share(trace);
        return OtherPrograms.disturb(share)
                ? texts.get("seen.others", texts.quantities().share(share)) + " "
                : "";
    }

    private String late(Trace trace) {
        BusyCores busy = BusyCores.of(trace);
        return busy.beyond() ? " " + texts.say(busy.why()) : "";
    }

    private String total(Trace trace) {
        String total = new SharedTotals(texts).of(trace);
        return total.isEmpty() ? "" : " " + total;
    }

    private String stolen(Trace trace) {
        int stolen = Steals.count(trace);
        return stolen == 0 ? "" : " " + texts.get("seen.stolen", stolen);
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
                return failure.get();
            }
        }
        return "";
    }

    private String comparison(CompletedRun run, Speedup speedup) {
        if (run.trace().spec().way() == Way.SERIAL) {
            return texts.get("seen.speedup.isSerial");
        }
        Optional<String> reason = speedup.reason()
                .filter(found -> !(found instanceof Reason.NoSerialRun))
                .map(found -> texts.say(found.fact()));
        if (speedup.times().isEmpty()) {
            return reason.map(found -> texts.get("seen.speedup.not", found)).orElse(texts.get("seen.speedup.unknown"));
        }
        String times = texts.get(
                "seen.speedup", texts.quantities().factor(speedup.times().getAsDouble()));
        boolean said = OtherPrograms.disturb(OtherPrograms.share(run.trace()));
        return reason.map(found ->
                        said ? texts.get("seen.speedup.beside", times) : texts.get("seen.speedup.doubt", times, found))
                .orElse(times);
    }

    private String busy(Trace trace) {
        BusyCores busy = BusyCores.of(trace);
        if (trace.spec().list().work() == Work.WAIT) {
            return texts.get("seen.busy.wait", texts.quantities().tenths(busy.busy()));
        }
        return texts.say(busy.kept());
    }

    private String order(Trace trace) {
        if (trace.taskCount() == 1) {
            return ".";
        }
        return ", " + texts.get(CompletionRanks.of(trace).isListOrder() ? "seen.order.list" : "seen.order.other");
    }
}
