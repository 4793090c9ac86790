package corewise.ui.watch.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import corewise.model.Lengths;
import corewise.model.LifeEvent;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.SliceState;
import corewise.model.TaskOutcome;
import corewise.model.TaskSpan;
import corewise.model.Trace;
import corewise.model.TraceBuilder;
import corewise.model.TraceInfo;
import corewise.model.TraceView;
import corewise.model.WaitSource;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerInfo;
import corewise.model.WorkerKind;
import corewise.model.WorkerLife;
import corewise.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarAtTest {
    private static final long MILLI = 1_000_000;

    private static Trace trace(Way way, WorkerKind kind, WorkerLife life) {
        ListSpec list = new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 1_000, 1);
        TraceBuilder builder = new TraceBuilder(
                new RunSpec(way, list, 1), MachineInfo.madeUp(2), TraceInfo.madeUp(WaitSource.values()[0]));
        builder.worker(new WorkerInfo(kind, 0, 101, 101), life);
        builder.span(new TaskSpan(0, 0, TraceView.UNKNOWN_NANOS, MILLI, 6 * MILLI, 7 * MILLI, 0, TaskOutcome.DONE));
        builder.slice(0, MILLI, 6 * MILLI, 1, SliceState.RUNNING);
        builder.event(0, LifeEvent.Kind.RUN_STARTED);
        return builder.build();
    }

    private static WorkerLife life(long pickling, long writing) {
        return new WorkerLife(0, MILLI, 9 * MILLI, 0, -1, 1_000_000, 250, TraceView.UNKNOWN_NANOS, pickling, writing);
    }

    private static String words(Trace trace) {
        return BarAt.of(trace, 0, 2 * MILLI)
                .orElseThrow()
                .allWords(trace, Texts.load())
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROCESS_PER_TASK | TASK_PROCESS | 0 | its process: 1.0 MB sent to it, 250 B came back",
                "PROCESS_PER_TASK | TASK_PROCESS | 1500000 | its process: 1.0 MB sent to it, 250 B came back; pickling"
                        + " took 1.50 ms, writing into pipes 40.0 µs",
                "PROCESS_POOL | POOL_PROCESS | 0 | its process, with all its items: 1.0 MB sent to it, 250 B came back"
            })
    void whatWentToItsProcessAndBackStandsInTheLastLine(Way way, WorkerKind kind, long pickling, String last) {
        String words = words(trace(way, kind, life(pickling, 40_000)));

        assertEquals(last, words.substring(words.lastIndexOf('\n') + 1));
    }

    @Test
    void ofThreadsNothingOfTheKindIsSaid() {
        assertFalse(
                words(trace(Way.POOL, WorkerKind.POOL_THREAD, WorkerLife.NONE)).contains("process"));
    }
}
