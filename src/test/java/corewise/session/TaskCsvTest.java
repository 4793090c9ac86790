package corewise.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Lengths;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskCsvTest {
    private static final long UNKNOWN = TraceView.UNKNOWN_NANOS;

    private static List<String> lines(Trace trace) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TaskCsv.write(trace, out);
        return List.of(out.toString(StandardCharsets.UTF_8).split("\r\n", -1));
    }

    @Test
    void aLineTellsATaskAndLeavesOutWhatIsNotKnown() throws IOException {
        RunSpec spec = new RunSpec(Way.POOL, new ListSpec(Work.PRIMES, 3, Lengths.EQUAL, 100, 1), 2);
        TraceInfo info = TraceInfo.madeUp(WaitSource.NONE);
        Trace trace = new TraceBuilder(spec, MachineInfo.madeUp(2), info)
                .worker(new WorkerInfo(WorkerKind.POOL_THREAD, 1, 40, 41))
                .span(new TaskSpan(0, 5, UNKNOWN, 10, 110, 120, 0, TaskOutcome.DONE))
                .digest(0, 255)
                .slice(0, 10, 60, 0, SliceState.RUNNING)
                .slice(0, 80, 110, 1, SliceState.RUNNING)
                .span(new TaskSpan(1, 6, UNKNOWN, 111, 115, 125, 0, TaskOutcome.FAILED))
                .failure(1, "=1, \"two\"")
                .slice(1, 111, 115, 1, SliceState.RUNNING)
                .span(new TaskSpan(2, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, TraceView.NONE, TaskOutcome.NOT_RUN))
                .build();
        List<String> lines = lines(trace);
        assertTrue(lines.getFirst().startsWith("item,outcome,worker,process_id,thread_id,rank,submitted_ns"));
        assertEquals(
                "0,done,worker 1,40,41,1,5,,10,110,120,80,20,0,0,1,00000000000000ff,,java,,0,,,,,,,true", lines.get(1));
        assertEquals(
                "1,failed,worker 1,40,41,,6,,111,115,125,4,0,0,0,0,,\"'=1, \"\"two\"\"\",java,,0,,,,,,,true",
                lines.get(2));
        assertEquals("2,not_run,,,,,,,,,,,,,,,,,java,,,,,,,,,true", lines.get(3));
        assertEquals("", lines.get(4));
    }

    @Test
    void whatAProcessCostStandsBesideItsTasks() throws Exception {
        RunSpec spec = new RunSpec(Way.PROCESS_POOL, new ListSpec(Work.PRIMES, 1, Lengths.EQUAL, 10, 1), 1);
        Trace trace = new TraceBuilder(spec, MachineInfo.madeUp(2), TraceInfo.madeUp(WaitSource.NONE))
                .worker(
                        new WorkerInfo(WorkerKind.POOL_PROCESS, 1, 40, 41),
                        new WorkerLife(5, 90, 500, 0, -1, 1_000, 60, 70, 7, 8))
                .span(new TaskSpan(0, 5, UNKNOWN, 100, 200, 210, 0, TaskOutcome.DONE))
                .slice(0, 100, 150, 0, SliceState.RUNNING)
                .slice(0, 150, 200, -1, SliceState.SENDING_BACK)
                .build();
        assertTrue(
                lines(trace).get(1).endsWith(",java,,50,85,20,1000,60,7,8,true"),
                lines(trace).get(1));
    }
}
