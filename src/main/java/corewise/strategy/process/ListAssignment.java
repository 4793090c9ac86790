package corewise.strategy.process;

import corewise.model.Language;
import corewise.model.Lengths;
import corewise.model.ListSpec;
import corewise.model.OwnFunction;
import corewise.model.Work;
import corewise.workload.FunctionCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a child is told before it works. Immutable.
 *
 * @param list the list
 * @param expectedNanos expected mean length of an item, 0 where not known
 * @param progressMillis how often the child is to report while it works, at least 1
 * @param code the function that the list calls, where that is a learner's; empty for all other lists
 */
public record ListAssignment(ListSpec list, long expectedNanos, int progressMillis, Optional<FunctionCode> code) {
    private static final Work[] WORKS = Work.values();
    private static final Lengths[] LENGTHS = Lengths.values();

    /** Of a work that this program brings. */
    public ListAssignment(ListSpec list, long expectedNanos, int progressMillis) {
        this(list, expectedNanos, progressMillis, Optional.empty());
    }

    void write(FrameWriter out) {
        out.begin(FrameType.LIST).writeInt(Wire.MAGIC).writeInt(Wire.VERSION);
        out.writeEnum(list.work()).writeInt(list.items()).writeEnum(list.lengths());
        out.writeLong(list.size()).writeLong(list.seed());
        out.writeLong(expectedNanos);
        out.writeInt(progressMillis);
        code.ifPresent(compiled -> write(out, list.function().orElseThrow(), compiled));
    }

    private static void write(FrameWriter out, OwnFunction function, FunctionCode code) {
        out.writeText(function.name()).writeText(function.source()).writeText(code.mainClass());
        out.writeInt(code.classes().size());
        code.classes().forEach((name, bytes) -> {
            out.writeText(name);
            out.writeBytes(bytes);
        });
    }

    private static FunctionCode code(FrameReader in) throws MalformedFrameException {
        String mainClass = in.readText();
        int count = in.readInt();
        Map<String, byte[]> classes = new HashMap<>();
        for (int each = 0; each < count; each++) {
            classes.put(in.readText(), in.readBytes());
        }
        return new FunctionCode(mainClass, classes);
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
        int progressMillis = Math.max(1, in.readInt());
        try {
            if (work == Work.OWN_FUNCTION) {
                OwnFunction function = new OwnFunction(Language.JAVA, in.readText(), in.readText());
                ListSpec numbers = ListSpec.ofNumbers(function, items, size);
                return new ListAssignment(numbers, expectedNanos, progressMillis, Optional.of(code(in)));
            }
            return new ListAssignment(new ListSpec(work, items, lengths, size, seed), expectedNanos, progressMillis);
        } catch (IllegalArgumentException wrong) {
            throw new MalformedFrameException(wrong.getMessage());
        }
    }
}
