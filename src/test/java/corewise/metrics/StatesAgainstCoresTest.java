package corewise.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.file.WayTraces;
import corewise.model.CoreSlice;
import corewise.model.SliceState;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceView;
import corewise.model.Way;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is summed over states is held against counting them at every moment, and against the cores that there are. */
class StatesAgainstCoresTest {
    private static final int SEEDS = 60;

    @ParameterizedTest
    @EnumSource
    void noStateHasMoreOrLessThanItsTasksWereInItAndMoreRunningThanCoresIsFound(Way way) {
        boolean found = false;
        for (long seed = 0; seed < SEEDS; seed++) {
            Trace trace = onOneCore(WayTraces.of(way, seed));
            Counted counted = new Counted(trace);
            String at = way + ", seed " + seed;
            TaskLedger ledger = TaskLedger.of(trace);
            assertEquals(counted.nanos(SliceState.RUNNING), ledger.runningNanos(), at);
            assertEquals(counted.nanos(SliceState.RUNNING), RunTimes.runningNanos(trace), at);
            assertEquals(counted.nanos(SliceState.ASLEEP), ledger.asleepNanos(), at);
            assertEquals(counted.nanos(SliceState.ON_LOCK), ledger.onLockNanos(), at);
            assertEquals(counted.nanos(SliceState.SENDING_BACK), ledger.sendingBackNanos(), at);
            assertEquals(counted.nanos(SliceState.HELD_UP), ledger.heldUpNanos(), at);
            assertEquals(counted.nanos(SliceState.NOT_KNOWN), ledger.notKnownNanos(), at);
            assertEquals(counted.ready + counted.afterLaunch, ledger.readyNanos(), at);
            assertEquals(0, ledger.unaccountedNanos(), at);
            // who needs no core, or is not known to have had one, is on none: not in the ledger of cores, and not busy
            CoreLedger cores = CoreLedger.of(trace);
            assertEquals(counted.nanos(SliceState.RUNNING), cores.runningNanos(), at);
            long makespan = RunTimes.makespanNanos(trace);
            double error = makespan == 0 ? 0 : (double) counted.overfull / makespan;
            assertEquals(error, ObservationError.share(trace), 1e-9, at);
            assertTrue(cores.runningNanos() <= cores.totalNanos() || error > 0, at);
            found |= error > 0;
        }
        assertTrue(found || way == Way.SERIAL, "no trace shows what is to be found");
    }

    /** The same where only one core may be used. */
    private static Trace onOneCore(Trace run) {
        TraceBuilder builder = new TraceBuilder(run.spec(), run.machine().confinedTo(1), run.info());
        for (int task = 0; task < run.taskCount(); task++) {
            builder.span(run.span(task));
        }
        for (int slice = 0; slice < run.sliceCount(); slice++) {
            CoreSlice from = run.slice(slice);
            builder.slice(from.task(), from.startNanos(), from.endNanos(), from.processor(), from.state());
        }
        for (int worker = 0; worker < run.workerCount(); worker++) {
            builder.worker(run.workerInfo(worker), run.workerLife(worker));
        }
        return builder.build();
    }

    /** Every task looked at between every two times at which anything happens. */
    private static final class Counted {
        private final Trace trace;
        private final Map<SliceState, Long> nanos = new EnumMap<>(SliceState.class);
        private long ready;
        private long afterLaunch;
        private long overfull;

        Counted(Trace trace) {
            this.trace = trace;
            TreeSet<Long> times = new TreeSet<>();
            for (int slice = 0; slice < trace.sliceCount(); slice++) {
                times.add(trace.sliceStartNanos(slice));
                times.add(trace.sliceEndNanos(slice));
            }
            for (int task = 0; task < trace.taskCount(); task++) {
                times.add(trace.startedNanos(task));
                times.add(trace.endedNanos(task));
                if (trace.launchedNanos(task) >= 0 && trace.startedNanos(task) >= 0) {
                    afterLaunch += trace.startedNanos(task) - trace.launchedNanos(task);
                }
            }
            Long from = null;
            for (long to : times) {
                if (from != null) {
                    count(from, to);
                }
                from = to;
            }
        }

        private void count(long from, long to) {
            int running = 0;
            for (int task = 0; task < trace.taskCount(); task++) {
                boolean under = trace.startedNanos(task) != TraceView.UNKNOWN_NANOS
                        && trace.startedNanos(task) <= from
                        && trace.endedNanos(task) >= to;
                if (under) {
                    SliceState state = state(task, from);
                    if (state == null) {
                        ready += to - from;
                    } else {
                        nanos.merge(state, to - from, Long::sum);
                        running += state == SliceState.RUNNING ? 1 : 0;
                    }
                }
            }
            overfull += running > trace.machine().atOnce() ? to - from : 0;
        }

        private SliceState state(int task, long nanos) {
            for (int slice = 0; slice < trace.sliceCount(); slice++) {
                if (trace.sliceTask(slice) == task
                        && trace.sliceStartNanos(slice) <= nanos
                        && trace.sliceEndNanos(slice) > nanos) {
                    return trace.sliceState(slice);
                }
            }
            return null;
        }

        long nanos(SliceState state) {
            return nanos.getOrDefault(state, 0L);
        }
    }
}
