package corewise.ui.watch;

import corewise.model.RunSpec;
import corewise.text.Texts;
import corewise.ui.board.ProcessLives;

/** Says with numbers what is happening at a moment of a run. Stateless but for its texts. */
record HappeningSentence(Texts texts) {
    /** The sentence for a moment of a run. */
    String of(RunSpec spec, Moment moment) {
        if (moment.stopped()) {
            return texts.get("happening.stopped", moment.results(), moment.items());
        }
        return switch (spec.way()) {
            case SERIAL -> serial(moment);
            case THREAD_PER_TASK -> threads("happening.threads", moment);
            case VIRTUAL_THREADS -> threads("happening.virtual", moment);
            case POOL, INTERPRETERS -> pool(spec, moment);
            case GLOBAL_LOCK -> lock(spec, moment);
            case PROCESS_PER_TASK -> processes(spec, moment, waiting(moment));
            case PROCESS_POOL, IMAP_UNORDERED -> processes(spec, moment, queued(moment));
            case WORK_STEALING -> stealing(moment);
            case CHUNKS -> chunks(spec, moment);
        };
    }

    private String serial(Moment moment) {
        if (moment.finished() == moment.items()) {
            return texts.get("happening.serial.done", moment.items());
        }
        int finished = moment.finished() - moment.failed();
        return texts.sentences(
                texts.get("happening.serial", finished, finished, Math.max(0, moment.notStarted())), failed(moment));
    }

    private String threads(String counted, Moment moment) {
        if (moment.finished() == moment.items()) {
            return texts.get("happening.threads.done", moment.items());
        }
        String counts = texts.get(
                counted,
                moment.startedThreads(),
                moment.running(),
                moment.ready() - moment.notKnown(),
                moment.finished() - moment.failed());
        String notKnown = moment.notKnown() == 0 ? "" : texts.get("happening.notKnown", moment.notKnown());
        String blocked = moment.blocked() == 0 ? "" : texts.get("happening.threads.blocked", moment.blocked());
        String main = moment.allSubmitted()
                ? texts.get("happening.threads.joining", moment.firstNotJoined())
                : texts.get("happening.threads.starting");
        return texts.sentences(counts, failed(moment), notKnown, blocked, main);
    }

    private String failed(Moment moment) {
        return moment.failed() == 0 ? "" : texts.get("happening.failed", moment.failed());
    }

    private String pool(RunSpec spec, Moment moment) {
        return moment.finished() == moment.items()
                ? texts.get("happening.pool.done", moment.items())
                : texts.sentences(inHands(moment), queued(moment), main(spec, moment));
    }

    private String inHands(Moment moment) {
        return texts.get("happening.pool.workers", moment.busyWorkers());
    }

    private String queued(Moment moment) {
        return texts.get("happening.pool.queued", moment.notStarted());
    }

    private String main(RunSpec spec, Moment moment) {
        if (!moment.allSubmitted()) {
            return texts.get("happening.pool.submitting");
        }
        return switch (spec.joining()) {
            case IN_LIST_ORDER -> texts.get("happening.pool.joining", moment.firstNotJoined());
            case AS_THEY_COME -> texts.get("happening.joining.asTheyCome");
            case ALL_AT_ONCE -> texts.get("happening.joining.allAtOnce");
        };
    }

    private String lock(RunSpec spec, Moment moment) {
        if (moment.finished() == moment.items()) {
            return texts.get("happening.lock.done", moment.items());
        }
        int asleep = moment.blocked() - moment.onLock();
        String holds = moment.lockHolder().isEmpty()
                ? moment.onLock() == 0 ? "" : texts.get("happening.lock.free", moment.onLock())
                : texts.get(
                        "happening.lock.held",
                        moment.onLock(),
                        moment.lockHolder().orElseThrow());
        String sleepers = asleep == 0 ? "" : texts.get("happening.lock.asleep", asleep);
        return texts.sentences(holds, sleepers, queued(moment), main(spec, moment));
    }

    private String processes(RunSpec spec, Moment moment, String waiting) {
        ProcessLives lives = moment.processes();
        if (moment.finished() == moment.items()) {
            return texts.sentences(
                    texts.get("happening.processes.done", moment.items()),
                    lives.failed() == 0 ? "" : texts.get("happening.processes.lost", lives.failed()));
        }
        String working = texts.get("happening.processes.working", moment.busyWorkers());
        String starting = lives.starting() == 0 ? "" : texts.get("happening.processes.starting", lives.starting());
        String lost = lives.failed() == 0 ? "" : texts.get("happening.processes.lost", lives.failed());
        return texts.sentences(texts.get("joint.stop", working + starting), lost, waiting, main(spec, moment));
    }

    /** Items of one process each that have to wait for one of the others to end. */
    private String waiting(Moment moment) {
        boolean full = moment.busyWorkers() + moment.starting() >= RunSpec.MAX_PROCESSES;
        return moment.notStarted() == 0 || !full
                ? ""
                : texts.get("happening.processes.most", RunSpec.MAX_PROCESSES, moment.notStarted());
    }

    private String stealing(Moment moment) {
        return moment.finished() == moment.items()
                ? texts.get("happening.pool.done", moment.items())
                : texts.sentences(inHands(moment), texts.get("happening.stealing.offered", moment.notStarted()));
    }

    private String chunks(RunSpec spec, Moment moment) {
        return moment.finished() == moment.items()
                ? texts.get("happening.pool.done", moment.items())
                : texts.sentences(
                        texts.get("happening.chunks.workers", moment.busyWorkers(), spec.effectiveChunk()),
                        texts.get("happening.chunks.left", moment.notStarted()),
                        main(spec, moment));
    }
}
