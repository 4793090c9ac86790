package corewise.strategy.process;

import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.Work;

/**
 * What a child is told before it works. Immutable.
 *
 * @param list the list
 * @param expectedNanos expected mean length of an item, 0 where not known
 * @param nanosPerUnit the pace of the work that calibration saw, 0 where not known
 * @param progressMillis how often the child is to report while it works, at least 1
 */
public record ListAssignment(ListSpec list, long expectedNanos, double nanosPerUnit, int progressMillis) {
    private static final Work[] WORKS = Work.values();
    private static final Lengths[] LENGTHS = Lengths.values();

    void write(FrameWriter out) {
        out.begin(FrameType.LIST).writeInt(Wire.MAGIC).writeInt(Wire.VERSION);
        out.writeEnum(list.work()).writeInt(list.items()).writeEnum(list.lengths());
        out.writeLong(list.size()).writeLong(list.seed());
        out.writeLong(expectedNanos).writeLong(Double.doubleToLongBits(nanosPerUnit));
        out.writeInt(progressMillis);
    }

    /**
     * Takes the list from its frame.
     *
     * @throws MalformedFrameException when it is none, or one of another version
     */
    public static ListAssignment read(FrameReader in) throws MalformedFrameException {
        if (in.readInt() != Wire.MAGIC) {
            throw new MalformedFrameException("a list does not begin so");
        }
        int version = in.readInt();
        if (version != Wire.VERSION) {
            throw new MalformedFrameException(
                    "the other end speaks version " + version + ", this one version " + Wire.VERSION);
        }
        ListAssignment order = body(in);
        in.finish();
        return order;
    }

    private static ListAssignment body(FrameReader in) throws MalformedFrameException {
        Work work = in.readEnum(WORKS);
        int items = in.readInt();
        Lengths lengths = in.readEnum(LENGTHS);
        long size = in.readLong();
        long seed = in.readLong();
        long expectedNanos = in.readLong();
        double nanosPerUnit = Double.longBitsToDouble(in.readLong());
        int progressMillis = Math.max(1, in.readInt());
        try {
            return new ListAssignment(
                    new ListSpec(work, items, lengths, size, seed), expectedNanos, nanosPerUnit, progressMillis);
        } catch (IllegalArgumentException wrong) {
            throw new MalformedFrameException(wrong.getMessage());
        }
    }
}
