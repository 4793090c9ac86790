package corewise.child;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;
import corewise.platform.ChildProbes;
import corewise.strategy.process.ListAssignment;
import corewise.strategy.process.TrainingInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Serves made-up parents, a list of each work, so that the virtual machine can note what a worker process needs.
 * Stateless.
 */
final class TrainingRun {
    private static final int ITEMS = 3;
    private static final long SIZE = 2_000;
    private static final int REPORT_MILLIS = 2;

    private TrainingRun() {}

    static void run() throws IOException {
        for (Work work : Work.KNOWN) {
            ListSpec list = new ListSpec(work, ITEMS, Lengths.MIXED, SIZE, 1);
            serve(new ListAssignment(list, 2_000_000, REPORT_MILLIS), ChildProbes.forOneItem());
            serve(new ListAssignment(list, 2_000_000, REPORT_MILLIS), ChildProbes.forManyItems());
        }
    }

    private static void serve(ListAssignment order, ChildProbes probes) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(TrainingInput.wholeList(order));
        new ChildSession(in, new ByteArrayOutputStream(), new ChildMain.Computations(), probes.probes()).serve(false);
    }
}
