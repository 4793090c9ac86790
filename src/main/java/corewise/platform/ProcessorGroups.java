package corewise.platform;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** The sizes of the processor groups of Windows, of which each has at most 64 processors. Immutable. */
final class ProcessorGroups {
    private static final int LARGEST = 64;

    private final int[] first;

    /** Groups of these sizes; a group that is not among them is taken to follow full ones. */
    ProcessorGroups(int... sizes) {
        first = new int[sizes.length];
        for (int group = 1; group < sizes.length; group++) {
            first[group] = first[group - 1] + sizes[group - 1];
        }
    }

    /** The groups of this machine; none where the system does not tell. */
    static ProcessorGroups ofThisMachine() {
        Optional<MethodHandle> count =
                NativeFunctions.ofLibrary("kernel32", "GetActiveProcessorGroupCount", JAVA_SHORT);
        Optional<MethodHandle> size =
                NativeFunctions.ofLibrary("kernel32", "GetActiveProcessorCount", JAVA_INT, JAVA_SHORT);
        if (count.isEmpty() || size.isEmpty()) {
            return new ProcessorGroups();
        }
        try {
            int[] sizes = new int[(short) count.get().invokeExact()];
            for (int group = 0; group < sizes.length; group++) {
                sizes[group] = (int) size.get().invokeExact((short) group);
            }
            return new ProcessorGroups(sizes);
        } catch (Throwable problem) {
            NativeFunctions.failed("GetActiveProcessorCount", problem);
            return new ProcessorGroups();
        }
    }

    /** The place of a processor when counting through the groups, from 0. */
    int number(int group, int inGroup) {
        return (group < first.length ? first[group] : group * LARGEST) + inGroup;
    }
}
