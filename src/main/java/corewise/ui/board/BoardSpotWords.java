package corewise.ui.board;

import corewise.fact.Fact;
import corewise.fact.Value;
import corewise.model.UtilisationSample;
import corewise.ui.fx.OnWindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is so of the run on a board at the moment shown, for cards; empty where there is no run. */
@OnWindowThread
record BoardSpotWords(BoardFrame frame) {

    private String say(Fact fact) {
        return frame.texts().say(fact);
    }

    private String moment(long nanos) {
        return frame.texts().quantities().moment(nanos);
    }

    private Fact now(String key) {
        return Fact.of(key).verbatim("moment", moment(frame.state().nanos()));
    }

    /** Where a task is. */
    String task(int task) {
        if (frame.preview()) {
            return "";
        }
        BoardState state = frame.state();
        if (state.stopped(task)) {
            return say(Fact.of("explain.example.task.stopped").number("task", task));
        }
        return say(
                switch (state.state(task)) {
                    case NOT_STARTED -> now("explain.example.task.not-started").number("task", task);
                    case STARTING -> now("explain.example.task.starting").number("task", task);
                    case READY -> since("explain.example.task.ready", task);
                    case BLOCKED -> since("explain.example.task.blocked", task);
                    case UNKNOWN -> since("explain.example.task.unknown", task);
                    case RUNNING -> running(task);
                    case FINISHED -> finished(task);
                });
    }

    private Fact since(String key, int task) {
        return now(key).number("task", task)
                .verbatim("since", moment(frame.state().sinceNanos(task)));
    }

    private Fact running(int task) {
        int core = frame.state().processor(task);
        return core < 0 || !frame.trace().machine().coreReported()
                ? now("explain.example.task.running-somewhere").number("task", task)
                : now("explain.example.task.running")
                        .number("task", task)
                        .number("core", core)
                        .share(
                                "done",
                                frame.reader().progress(task, frame.state().nanos()));
    }

    private Fact finished(int task) {
        return Fact.of("explain.example.task.finished")
                .number("task", task)
                .verbatim("ended", moment(frame.trace().endedNanos(task)))
                .number("rank", frame.state().rank(task) + 1L)
                .count("items", frame.items())
                .number("place", task + 1L);
    }

    /** How many stand in a tray. */
    String tray(Place tray) {
        return frame.preview()
                ? ""
                : say(now("explain.example.tray")
                        .number("count", frame.state().count(tray))
                        .count("items", frame.items()));
    }

    /** The tasks that are on a core. */
    List<Integer> on(int core) {
        List<Integer> tasks = new ArrayList<>();
        for (int task = frame.state().from();
                !frame.preview() && task < frame.state().to();
                task++) {
            if (frame.state().place(task) == Place.CORE && frame.state().processor(task) == core) {
                tasks.add(task);
            }
        }
        return tasks;
    }

    /** What is on a core. */
    String core(int core) {
        if (frame.preview()) {
            return "";
        }
        List<Integer> tasks = on(core);
        Fact fact;
        if (!frame.trace().usable(core, frame.state().nanos())) {
            fact = now("explain.example.core.unusable");
        } else if (tasks.isEmpty()) {
            fact = now("explain.example.core.free");
        } else if (tasks.size() == 1) {
            fact = now("explain.example.core").number("task", tasks.getFirst());
        } else {
            fact = now("explain.example.core.several")
                    .series(
                            "tasks",
                            Value.Joint.AND,
                            tasks.stream().map(Value.Ordinal::new).toList());
        }
        return say(fact.number("core", core).verbatim("busy", busy(core))).strip();
    }

    /** How busy a core is; empty where that is not known. */
    String busy(int core) {
        Optional<UtilisationSample> sample = frame.sample();
        if (sample.isEmpty() || Float.isNaN(frame.busy(core))) {
            return "";
        }
        String key = frame.preview()
                ? "explain.example.busy.idle"
                : Float.isNaN(frame.ours(core)) ? "explain.example.busy" : "explain.example.busy.ours";
        Fact fact = Fact.of(key)
                .number("core", core)
                .share("share", frame.busy(core))
                .verbatim("window", moment(sample.get().windowNanos()));
        if (!frame.preview()) {
            fact = fact.verbatim("moment", moment(sample.get().endNanos()));
        }
        return say(Float.isNaN(frame.ours(core)) ? fact : fact.share("ours", frame.ours(core)));
    }

    /** Which finished first, and last so far. */
    String finished() {
        int count = frame.preview() ? 0 : frame.state().finishedCount();
        return count == 0
                ? ""
                : say(now("explain.example.finished-row")
                        .number("count", count)
                        .count("items", frame.items())
                        .number("first", frame.state().finishedAt(0))
                        .number("last", frame.state().finishedAt(count - 1)));
    }

    /** How much main has taken. */
    String joined() {
        return frame.preview()
                ? ""
                : say(now("explain.example.joined-row")
                        .number("count", frame.state().resultCount())
                        .count("items", frame.items()));
    }
}
