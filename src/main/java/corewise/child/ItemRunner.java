package corewise.child;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunSpec;
import corewise.model.TaskOutcome;
import corewise.model.Way;
import corewise.model.Work;
import corewise.model.WorkerKind;
import corewise.recording.Probes;
import corewise.recording.TraceRecorder;
import corewise.recording.WorkerRecorder;
import corewise.strategy.process.FrameType;
import corewise.strategy.process.FrameWriter;
import corewise.strategy.process.ListAssignment;
import corewise.workload.ListWork;
import java.io.IOException;
import java.util.Objects;

/**
 * Works on items of one list, one after another, each recorded as in any other way and told to the parent. Belongs to
 * the thread that works.
 *
 * @param <R> the result of an item
 */
final class ItemRunner<R> {
    /** What is recorded here is one item; where and of which list is the parent's business. */
    private static final ListSpec ONE_ITEM = new ListSpec(Work.WAIT, 1, Lengths.EQUAL, 1, 0);

    private final RunSpec oneItem;
    private final ItemLooks looks;
    private final ListWork<R> work;
    private final ListAssignment order;
    private final Probes probes;
    private final ItemReporter reporter;
    /** The fastest pace that this process has seen of its own work; that of others is not its own. */
    private double nanosPerUnit;

    ItemRunner(ListWork<R> work, ListAssignment order, Probes probes, FrameWriter out) {
        this.work = work;
        ListSpec list = order.list().function().isPresent()
                ? ListSpec.ofNumbers(order.list().function().get(), 1, 1)
                : ONE_ITEM;
        oneItem = new RunSpec(Way.SERIAL, list, 1);
        looks = new ItemLooks(oneItem.sampled());
        this.order = order;
        this.probes = probes;
        this.reporter = new ItemReporter(out, order.progressMillis());
        reporter.start();
    }

    /** Works on an item; whatever the work throws stays with it. */
    void run(int item) throws IOException {
        if (item < 0 || item >= work.spec().items()) {
            throw new IllegalArgumentException("no item " + item);
        }
        TraceRecorder recorder = new TraceRecorder(oneItem, MachineInfo.madeUp(1), probes);
        recorder.start(order.expectedNanos(), nanosPerUnit);
        looks.at(recorder);
        try (WorkerRecorder worker = recorder.openWorker(WorkerKind.POOL_PROCESS, 0)) {
            worker.begin(0);
            reporter.begin(recorder, item);
            compute(item, worker);
        }
        looks.at(null);
        nanosPerUnit = recorder.nanosPerUnit();
    }

    private void compute(int item, WorkerRecorder worker) throws IOException {
        R result;
        try {
            result = Objects.requireNonNull(work.compute(item, worker), "the work gave no result");
        } catch (Throwable problem) {
            // errors too: an item that fills the heap or the stack fails alone
            Thread.interrupted();
            reporter.end(FrameType.FAILURE, new byte[0], () -> worker.fail(problem));
            return;
        }
        // an item that interrupts its own thread must not disturb the next one
        Thread.interrupted();
        reporter.end(FrameType.RESULT, work.encode(result), () -> worker.end(TaskOutcome.DONE));
    }
}
