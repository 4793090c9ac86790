package corewise.simulation.game;

import corewise.metrics.RunTimes;
import corewise.metrics.TraceRule;
import corewise.metrics.TraceRules;
import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Breaks one rule in a true trace, and no other, so that it can be seen. Stateless. */
final class Fakes {
    /** What is seen at a glance: a break lasts for this share of the run at least. */
    private static final double LEAST_SEEN = 0.04;

    private static final int TRIES = 400;

    private Fakes() {}

    /** A trace that breaks the rule and no other; empty where this one gives no chance for it. */
    static Optional<Trace> broken(Trace trace, TraceRule rule, RandomGenerator random) {
        Function<Attempt, Boolean> change = switch (rule) {
            case ONE_CORE_A_TASK -> Fakes::onTwoCores;
            case ONE_TASK_A_CORE -> Fakes::twoOnACore;
            case NO_MORE_THAN_WORKERS -> Fakes::oneTooMany;
            case ONE_HOLDER -> Fakes::twoHolders;
            case JOINED_AFTER_ENDED -> Fakes::joinedTooEarly;
            case NO_IDLE_BESIDE_READY -> Fakes::idle;
        };
        for (int attempt = 0; attempt < TRIES; attempt++) {
            EditedTrace edited = new EditedTrace(trace);
            List<CoreSlice> running = edited.running();
            CoreSlice slice = running.get(random.nextInt(running.size()));
            if (change.apply(new Attempt(edited, slice, random))) {
                Trace fake = edited.build();
                List<TraceRules.Broken> breaks = TraceRules.broken(fake);
                if (breaks.size() == 1 && breaks.getFirst().rule() == rule && seen(breaks.getFirst(), fake)) {
                    return Optional.of(fake);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean seen(TraceRules.Broken broken, Trace trace) {
        return broken.toNanos() - broken.fromNanos() >= LEAST_SEEN * RunTimes.makespanNanos(trace);
    }

    /** A try to break a rule, at a slice. */
    private record Attempt(EditedTrace edited, CoreSlice slice, RandomGenerator random) {
        private int otherCore() {
            int cores = edited.was().machine().logicalProcessors();
            return (slice.processor() + 1 + random.nextInt(cores - 1)) % cores;
        }

        private long length() {
            return slice.endNanos() - slice.startNanos();
        }
    }

    private static CoreSlice running(CoreSlice like, long from, long to, int core) {
        return new CoreSlice(like.task(), from, to, core, SliceState.RUNNING);
    }

    private static boolean onTwoCores(Attempt at) {
        CoreSlice slice = at.slice();
        long from = slice.startNanos() + at.length() / 4;
        long to = slice.endNanos() - at.length() / 8;
        int core = at.otherCore();
        if (!at.edited().free(core, from, to) || to <= from) {
            return false;
        }
        at.edited().add(running(slice, from, to, core));
        return true;
    }

    private static boolean twoOnACore(Attempt at) {
        int core = at.otherCore();
        if (at.edited().free(core, at.slice().startNanos(), at.slice().endNanos())) {
            return false;
        }
        at.edited()
                .replace(
                        at.slice(),
                        running(at.slice(), at.slice().startNanos(), at.slice().endNanos(), core));
        return true;
    }

    /** Lets a task begin while all workers are at work, on a core that is idle, by a worker that is not there. */
    private static boolean oneTooMany(Attempt at) {
        CoreSlice slice = at.slice();
        TaskSpan span = at.edited().span(slice.task());
        boolean whole = at.edited().running().stream()
                        .filter(each -> each.task() == slice.task())
                        .count()
                == 1;
        long earlier = at.length() / 2 + at.random().nextLong(at.length() + 1);
        long from = slice.startNanos() - earlier;
        int core = at.otherCore();
        if (!whole || from < span.submittedNanos() || !at.edited().free(core, from, from + at.length())) {
            return false;
        }
        at.edited().replace(slice, running(slice, from, from + at.length(), core));
        at.edited()
                .replace(new TaskSpan(
                        span.submissionIndex(),
                        span.submittedNanos(),
                        span.launchedNanos(),
                        span.startedNanos() - earlier,
                        span.endedNanos() - earlier,
                        span.joinedNanos(),
                        at.edited().addWorker(),
                        span.outcome()));
        return true;
    }

    /** Lets a task run on while another has the lock. */
    private static boolean twoHolders(Attempt at) {
        CoreSlice slice = at.slice();
        TaskSpan span = at.edited().span(slice.task());
        long until = at.edited().running().stream()
                .filter(each -> each.task() == slice.task() && each.startNanos() > slice.startNanos())
                .mapToLong(CoreSlice::startNanos)
                .min()
                .orElse(span.endedNanos());
        long to = Math.min(until, slice.endNanos() + at.length());
        if (to <= slice.endNanos() || !at.edited().free(slice.processor(), slice.endNanos(), to)) {
            return false;
        }
        at.edited().replace(slice, running(slice, slice.startNanos(), to, slice.processor()));
        return true;
    }

    private static boolean joinedTooEarly(Attempt at) {
        TaskSpan span = at.edited().span(at.slice().task());
        long least = span.startedNanos();
        if (span.submissionIndex() > 0) {
            least = Math.max(least, at.edited().span(span.submissionIndex() - 1).joinedNanos());
        }
        long joined = span.endedNanos() - (span.endedNanos() - least) * 2 / 3;
        if (joined >= span.endedNanos()) {
            return false;
        }
        at.edited()
                .replace(new TaskSpan(
                        span.submissionIndex(),
                        span.submittedNanos(),
                        span.launchedNanos(),
                        span.startedNanos(),
                        span.endedNanos(),
                        joined,
                        span.worker(),
                        span.outcome()));
        return true;
    }

    /** Takes a turn away: its core is idle then, although others are ready. */
    private static boolean idle(Attempt at) {
        boolean last =
                at.slice().endNanos() >= at.edited().span(at.slice().task()).endedNanos();
        boolean only = at.edited().running().stream()
                        .filter(each -> each.task() == at.slice().task())
                        .count()
                == 1;
        if (last || only) {
            return false;
        }
        at.edited().remove(at.slice());
        return true;
    }
}
