package corewise.platform;

import corewise.model.Quota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The processor time that the control group of this process is allowed (Linux, versions 1 and 2): the tightest of its own
 * group and those above it. Immutable; files are read at each call.
 */
public final class CpuQuota {
    private static final Path GROUPS = Path.of("/proc/self/cgroup");
    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");

    private final Path folder;
    private final long millicores;

    private CpuQuota(Path folder, long millicores) {
        this.folder = folder;
        this.millicores = millicores;
    }

    /** The quota of this process; empty where there is none or the system does not tell. */
    public static Optional<CpuQuota> find() {
        try {
            return Files.isReadable(GROUPS) && Files.isReadable(MOUNTS)
                    ? tightest(folders(Files.readAllLines(GROUPS), Files.readAllLines(MOUNTS)))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** The least that one of these folders tells of. */
    static Optional<CpuQuota> tightest(List<Path> folders) {
        return folders.stream()
                .flatMap(folder -> millicores(folder).map(found -> new CpuQuota(folder, found)).stream())
                .min((one, other) -> Long.compare(one.millicores, other.millicores));
    }

    /** What is allowed, and how long threads have been kept from processors since a reading before. */
    public Quota since(long throttledBeforeNanos) {
        return new Quota(millicores, Math.max(0, throttledNanos() - throttledBeforeNanos));
    }

    /** How long threads of the group have been kept from processors so far, nanoseconds, summed over processors. */
    public long throttledNanos() {
        try {
            return throttledNanos(Files.readAllLines(folder.resolve("cpu.stat")));
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** The group's folder and those above it, in the lines of {@code cgroup} and {@code mountinfo}. */
    static List<Path> folders(List<String> groups, List<String> mounts) {
        return Stream.concat(
                        mounted(mounts, "cgroup", "cpu")
                                .map(mount -> below(
                                        mount, groups, line -> controllers(line).contains("cpu")))
                                .stream(),
                        mounted(mounts, "cgroup2", "")
                                .map(mount -> below(mount, groups, line -> line.startsWith("0::")))
                                .stream())
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> controllers(String group) {
        return Arrays.asList(group.split(":", 3)[1].split(",", -1));
    }

    /** Where a file system is mounted, with an option. */
    private static Optional<Path> mounted(List<String> mounts, String type, String option) {
        return mounts.stream()
                .map(line -> line.split(" - ", 2))
                .filter(parts -> parts.length == 2 && parts[1].startsWith(type + " "))
                .filter(parts -> option.isEmpty()
                        || Arrays.asList(parts[1].substring(parts[1].lastIndexOf(' ') + 1)
                                        .split(",", -1))
                                .contains(option))
                .map(parts -> Path.of(parts[0].split(" ", -1)[4]))
                .findFirst();
    }

    private static List<Path> below(Path mount, List<String> groups, Predicate<String> wanted) {
        String group = groups.stream()
                .filter(wanted)
                .map(line -> line.split(":", 3)[2])
                .findFirst()
                .orElse("/");
        // in a container the group may be named as the host sees it: what is not there has no quota, and the mount has
        Path folder = mount.resolve(group.substring(1)).normalize();
        return Stream.iterate(folder, each -> each != null && each.startsWith(mount), Path::getParent)
                .toList();
    }

    private static Optional<Long> millicores(Path folder) {
        try {
            Path max = folder.resolve("cpu.max");
            if (Files.isReadable(max)) {
                return millicores(Files.readString(max));
            }
            Path quota = folder.resolve("cpu.cfs_quota_us");
            return Files.isReadable(quota)
                    ? millicores(Files.readString(quota).strip() + " "
                            + Files.readString(folder.resolve("cpu.cfs_period_us")))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Thousandths of a processor in a text like {@code 50000 100000}; empty for {@code max 100000} and {@code -1 100000}. */
    static Optional<Long> millicores(String quotaAndPeriod) {
        String[] parts = quotaAndPeriod.strip().split("\\s+", -1);
        try {
            long quota = parts[0].equals("max") ? -1 : Long.parseLong(parts[0]);
            long period = Long.parseLong(parts[1]);
            return quota <= 0 || period <= 0 ? Optional.empty() : Optional.of(Math.max(1, quota * 1_000 / period));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException garbage) {
            return Optional.empty();
        }
    }

    /** In the lines of {@code cpu.stat}: {@code throttled_usec} of version 2, {@code throttled_time} in nanoseconds of 1. */
    static long throttledNanos(List<String> lines) {
        long nanos = 0;
        for (String line : lines) {
            String[] parts = line.strip().split(" ", 2);
            if (parts[0].equals("throttled_usec")) {
                nanos = Long.parseLong(parts[1]) * 1_000;
            } else if (parts[0].equals("throttled_time")) {
                nanos = Long.parseLong(parts[1]);
            }
        }
        return nanos;
    }
}
