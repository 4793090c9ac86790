package corewise.cli;

import corewise.model.ListSpec;
import corewise.model.MachineInfo;
import corewise.model.RunOptions;
import corewise.model.RunSpec;
import corewise.model.Way;
import corewise.session.RunService;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say how the list is run. Filled by the command line, for one thread. */
final class WayOptions {

    @Option(
            names = {"--way", "--ways"},
            split = ",",
            paramLabel = "WAY",
            description = "Ways to run it, separated by commas, in this order; corewise ways lists them."
                    + " Default: serial,thread-per-task,pool.")
    private List<Way> ways = new ArrayList<>();

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Workers of the ways that have a fixed number, 1 to 256, processes 64 at most."
                    + " Default: the number of logical processors.")
    private Integer workers;

    @Option(
            names = "--chunk",
            paramLabel = "N",
            description = "chunks: items that a worker takes at a time. Default: items / (4 x workers), rounded up.")
    private Integer chunk;

    @Option(
            names = "--switch",
            paramLabel = "TIME",
            description = "global-lock: how long a thread keeps the lock while others want it, 100us to 1s."
                    + " Default: 5ms, as Python does.")
    private String switchTime;

    @Option(names = "--try-again", description = "Processes: a task whose process was lost runs once more.")
    private boolean tryAgain;

    @Option(
            names = "--cores",
            paramLabel = "N",
            description = "Lets the workers use only so many logical processors. Default: all. (Linux, Windows)")
    private Integer cores;

    /** Checks what can be checked without the machine. */
    void validate() {
        require("--workers", workers, RunSpec.MAX_WORKERS);
        require("--chunk", chunk, ListSpec.MAX_ITEMS);
        require("--cores", cores, Integer.MAX_VALUE);
        if (switchTime != null) {
            switchNanos();
        }
    }

    /** How many ways are to be run. */
    int count() {
        return (int)
                (ways.isEmpty() ? Way.FIRST_THREE : ways).stream().distinct().count();
    }

    private static void require(String name, Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            String range = most == Integer.MAX_VALUE ? "1 or more" : "1 to " + most;
            throw new BadArgumentException(name + " must be " + range + ", not " + value);
        }
    }

    private long switchNanos() {
        long nanos;
        try {
            nanos = Durations.parseNanos(switchTime);
        } catch (IllegalArgumentException e) {
            throw new BadArgumentException("--switch: " + e.getMessage());
        }
        if (nanos < RunOptions.SHORTEST_SWITCH_NANOS || nanos > RunOptions.LONGEST_SWITCH_NANOS) {
            throw new BadArgumentException("--switch must be 100us to 1s, not " + switchTime);
        }
        return nanos;
    }

    /** The runs to be made of a list, once each. */
    List<RunSpec> specs(RunService service, ListSpec list) {
        MachineInfo machine = service.machine();
        if (cores != null && cores > machine.availableProcessors()) {
            throw new BadArgumentException(
                    "--cores can be at most " + machine.availableProcessors() + " here, not " + cores);
        }
        RunOptions options = new RunOptions(
                chunk == null ? 0 : chunk,
                switchTime == null ? RunOptions.DEFAULTS.switchNanos() : switchNanos(),
                tryAgain,
                cores == null ? 0 : cores);
        int count = workers == null ? Math.min(machine.logicalProcessors(), RunSpec.MAX_WORKERS) : workers;
        List<Way> chosen = ways.isEmpty() ? Way.FIRST_THREE : ways;
        for (Way way : chosen) {
            if (cores != null && !service.confines(way)) {
                throw new BadArgumentException("--cores is not available for " + way.id() + " on this system");
            }
        }
        return chosen.stream()
                .distinct()
                .map(way -> new RunSpec(way, list, count, options))
                .toList();
    }
}
