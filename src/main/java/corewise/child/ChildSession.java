package corewise.child;

import corewise.model.ListSpec;
import corewise.recording.Probes;
import corewise.strategy.process.FrameReader;
import corewise.strategy.process.FrameType;
import corewise.strategy.process.FrameWriter;
import corewise.strategy.process.ListAssignment;
import corewise.strategy.process.MalformedFrameException;
import corewise.workload.ListWork;
import corewise.workload.Workloads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * One conversation with the parent: takes the list, says hello, answers pings and works on items until it is told to end
 * or its input ends. Belongs to the thread that serves. The parent's death is met in every state: while this process
 * listens its input ends, while it works its next report cannot be written.
 */
final class ChildSession {
    private final FrameReader in;
    private final FrameWriter out;
    private final Function<ListSpec, ListWork<?>> works;
    private final Probes probes;
    private ItemRunner<?> items;

    ChildSession(InputStream in, OutputStream out, Function<ListSpec, ListWork<?>> works, Probes probes) {
        this.in = new FrameReader(in);
        this.out = new FrameWriter(out);
        this.works = works;
        this.probes = probes;
    }

    /**
     * Serves the parent.
     *
     * @param oneItem whether to return after the first item
     * @throws MalformedFrameException when the parent says what was not agreed on
     */
    void serve(boolean oneItem) throws IOException {
        FrameType type = in.next();
        while (type != null && type != FrameType.END) {
            if (type == FrameType.LIST) {
                takeList();
            } else if (type == FrameType.PING) {
                answer(in.readLong());
            } else if (type == FrameType.ITEM && items != null) {
                items.run(in.readInt());
                if (oneItem) {
                    return;
                }
            } else if (type != FrameType.PAYLOAD) {
                // what a payload is made of is nobody's business, once it is here
                throw new MalformedFrameException("the parent sent " + type + " at the wrong time");
            }
            type = in.next();
        }
    }

    private void takeList() throws IOException {
        ListAssignment order = ListAssignment.read(in);
        ListWork<?> work = order.code().isPresent()
                ? Workloads.of(order.list(), order.code().get())
                : works.apply(order.list());
        items = new ItemRunner<>(work, order, probes, out);
        out.begin(FrameType.HELLO)
                .writeLong(ProcessHandle.current().pid())
                .writeLong(probes.threadIds().currentThread())
                .send();
    }

    private void answer(long token) throws IOException {
        out.begin(FrameType.PONG)
                .writeLong(token)
                .writeLong(probes.clock().nanoTime())
                .send();
    }
}
