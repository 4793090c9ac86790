package corewise.strategy.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What a parent says to a child, written down. Stateless. */
public final class TrainingInput {
    private TrainingInput() {}

    /** All that a child hears that works on a whole list. */
    public static byte[] wholeList(ListAssignment order) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FrameWriter out = new FrameWriter(bytes);
        order.write(out);
        out.send();
        out.begin(FrameType.PING).writeLong(1).send();
        for (int item = 0; item < order.list().items(); item++) {
            out.begin(FrameType.ITEM).writeInt(item).send();
        }
        out.begin(FrameType.END).send();
        return bytes.toByteArray();
    }
}
