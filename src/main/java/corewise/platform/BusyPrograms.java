package corewise.platform;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oshi.software.os.OSProcess;

/** Which other programs keep processors busy, by name. Stateless and thread-safe. */
public final class BusyPrograms {
    private static final long WINDOW_MILLIS = 1_000;
    private static final int MOST = 6;
    /** A hundredth of a processor is what a clock on the screen takes. */
    private static final double LEAST = 0.02;

    private BusyPrograms() {}

    /**
     * Watches for a second, this program and its children left out: the busiest first, a few at most; empty where none is
     * busy or the system does not tell.
     *
     * @throws InterruptedException when interrupted meanwhile
     */
    public static List<BusyProgram> watch() throws InterruptedException {
        Map<Integer, OSProcess> before = processes();
        long begun = System.currentTimeMillis();
        TimeUnit.MILLISECONDS.sleep(WINDOW_MILLIS);
        Map<Integer, OSProcess> after = processes();
        return busy(before, after, Math.max(1, System.currentTimeMillis() - begun), ours());
    }

    private static Map<Integer, OSProcess> processes() {
        return Oshi.processes().stream()
                .collect(Collectors.toMap(OSProcess::getProcessID, process -> process, (one, other) -> one));
    }

    private static Set<Long> ours() {
        ProcessHandle here = ProcessHandle.current();
        return Stream.concat(Stream.of(here), here.descendants())
                .map(ProcessHandle::pid)
                .collect(Collectors.toSet());
    }

    private static List<BusyProgram> busy(
            Map<Integer, OSProcess> before, Map<Integer, OSProcess> after, long millis, Set<Long> ours) {
        Map<String, Long> took = new HashMap<>();
        after.forEach((id, process) -> {
            OSProcess earlier = before.get(id);
            long time = cpuMillis(process) - (earlier == null ? 0 : cpuMillis(earlier));
            if (!ours.contains((long) id) && time > 0) {
                took.merge(process.getName(), time, Long::sum);
            }
        });
        return took.entrySet().stream()
                .map(each -> new BusyProgram(each.getKey(), each.getValue() / (double) millis))
                .filter(program -> program.processors() >= LEAST)
                .sorted(Comparator.comparingDouble(BusyProgram::processors).reversed())
                .limit(MOST)
                .toList();
    }

    private static long cpuMillis(OSProcess process) {
        return process.getKernelTime() + process.getUserTime();
    }
}
