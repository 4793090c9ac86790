package corewise.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.Quota;
import corewise.model.WorkerInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import oshi.hardware.CentralProcessor.LogicalProcessor;

class ParsingTest {
    private static boolean parses(String schedstat, long[] numbers) {
        return SchedstatTimes.parse(ByteBuffer.wrap(schedstat.getBytes(StandardCharsets.US_ASCII)), numbers);
    }

    @Test
    void schedstatTellsTimeOnACoreTimeReadyAndTurns() {
        long[] numbers = new long[3];
        assertTrue(parses("3084127 45021 17\n", numbers));
        assertArrayEquals(new long[] {3_084_127, 45_021, 17}, numbers);
        assertTrue(parses("0 0 0\n", numbers));
        assertArrayEquals(new long[3], numbers);
        assertFalse(parses("", numbers));
        assertFalse(parses("garbage", numbers));
        assertFalse(parses("3084127 45021", numbers), "a kernel that does not count turns");
        assertEquals(3_084_127, OwnCost.parse("3084127 45021 17\n"));
        assertEquals(0, OwnCost.parse(""));
        assertEquals(
                57, OwnCost.endedChildren("17 (java (x) 2) S 1 17 17 0 -1 4194304 5 6 7 8 1200 340 51 6 20 0 30 0 99"));
    }

    @Test
    void theStatusOfAThreadTellsItsIdAndProcessorWhateverItsNameIs() {
        byte[] line = ("4711 (a) b (c) R" + " 0".repeat(35) + " 7 0\n").getBytes(StandardCharsets.US_ASCII);
        assertEquals(4711, ThreadStatCoreProbe.parseId(line, line.length));
        assertEquals(7, ThreadStatCoreProbe.parse(line, line.length));
        assertEquals(WorkerInfo.UNKNOWN_THREAD, ThreadStatCoreProbe.parseId(new byte[512], 0));
    }

    @Test
    void aQuotaIsThousandthsOfAProcessorInBothVersionsOfControlGroups() {
        assertEquals(Optional.of(500L), CpuQuota.millicores("50000 100000\n"));
        assertEquals(Optional.of(1_500L), CpuQuota.millicores("150000 100000"));
        assertEquals(Optional.of(1L), CpuQuota.millicores("1 1000000"), "less than a thousandth is not nothing");
        assertEquals(Optional.empty(), CpuQuota.millicores("max 100000\n"));
        assertEquals(Optional.empty(), CpuQuota.millicores("-1 100000"));
        assertEquals(Optional.empty(), CpuQuota.millicores("garbage"));
        assertEquals(7_000, CpuQuota.throttledNanos(List.of("usage_usec 12", "nr_throttled 3", "throttled_usec 7")));
        assertEquals(7_001, CpuQuota.throttledNanos(List.of("nr_periods 9", "nr_throttled 3", "throttled_time 7001")));
        assertEquals(0, CpuQuota.throttledNanos(List.of("usage_usec 12")));
    }

    @Test
    void theGroupOfAProcessAndAllAboveItMayHaveAQuota() {
        String first = "31 30 0:28 / /sys/fs/cgroup/cpu,cpuacct rw,relatime shared:9 - cgroup cgroup rw,cpu,cpuacct";
        String second = "35 30 0:29 / /sys/fs/cgroup rw,relatime - cgroup2 cgroup2 rw,nsdelegate";
        assertEquals(
                List.of(
                        Path.of("/sys/fs/cgroup/cpu,cpuacct/docker/4f"),
                        Path.of("/sys/fs/cgroup/cpu,cpuacct/docker"),
                        Path.of("/sys/fs/cgroup/cpu,cpuacct")),
                CpuQuota.folders(List.of("9:cpuset:/", "4:cpu,cpuacct:/docker/4f", "0::/"), List.of(first)));
        assertEquals(
                List.of(Path.of("/sys/fs/cgroup/user.slice"), Path.of("/sys/fs/cgroup")),
                CpuQuota.folders(List.of("0::/user.slice"), List.of("nothing", second)));
        assertEquals(List.of(), CpuQuota.folders(List.of(), List.of()));
    }

    @Test
    void theTightestQuotaOfTheGroupAndThoseAboveItCountsWithTheTimeOfItsOwnGroup(@TempDir Path root)
            throws IOException {
        Path slice = Files.createDirectories(root.resolve("slice"));
        Path group = Files.createDirectories(slice.resolve("group"));
        String second = "35 30 0:29 / " + root + " rw,relatime - cgroup2 cgroup2 rw";
        List<Path> folders = CpuQuota.folders(List.of("0::/slice/group"), List.of(second));
        assertEquals(Optional.empty(), CpuQuota.tightest(folders), "no files");

        Files.writeString(group.resolve("cpu.max"), "max 100000\n");
        assertEquals(Optional.empty(), CpuQuota.tightest(folders));
        Files.writeString(slice.resolve("cpu.max"), "40000 100000\n");
        Files.writeString(slice.resolve("cpu.stat"), "usage_usec 12\nnr_throttled 3\nthrottled_usec 7\n");
        Files.writeString(group.resolve("cpu.stat"), "throttled_usec 1\n");
        CpuQuota above = CpuQuota.tightest(folders).orElseThrow();
        assertEquals(new Quota(400, 6_500), above.since(500));

        Files.writeString(group.resolve("cpu.max"), "30000 100000\n");
        assertEquals(
                new Quota(300, 1_000), CpuQuota.tightest(folders).orElseThrow().since(0));
        Files.delete(group.resolve("cpu.max"));
        Files.writeString(group.resolve("cpu.cfs_quota_us"), "20000\n");
        Files.writeString(group.resolve("cpu.cfs_period_us"), "100000\n");
        assertEquals(
                new Quota(200, 1_000), CpuQuota.tightest(folders).orElseThrow().since(0));
    }

    @Test
    void allowedProcessorsAreReadFromTheStatus() {
        BitSet expected = new BitSet();
        expected.set(0, 4);
        expected.set(8);
        expected.set(10, 12);
        List<String> status = List.of("Name:\tjava", "Cpus_allowed:\td0f", "Cpus_allowed_list:\t0-3,8,10-11");
        assertEquals(Optional.of(expected), ProcessorList.fromStatus(status));
        assertEquals(Optional.empty(), ProcessorList.fromStatus(List.of("Name:\tjava")));
    }

    @Test
    void ticksBecomeSharesAndNoTicksAreUnknown() {
        // user, nice, system, idle, iowait, irq, softirq, steal
        long[] before = {100, 0, 50, 1000, 10, 0, 0, 5};
        long[] after = {110, 0, 55, 1005, 15, 0, 0, 5};
        assertEquals(0.6f, TickDifference.busy(before, after), 1e-6);
        assertTrue(Float.isNaN(TickDifference.busy(before, before)));
        long[] stolen = {110, 0, 50, 1000, 10, 0, 0, 15};
        assertEquals(0.5f, TickDifference.busy(before, stolen), 1e-6, "what the hypervisor took is not ours");
        assertEquals(0.5f, TickDifference.steal(new long[][] {before}, new long[][] {stolen}), 1e-6);
        assertTrue(Float.isNaN(TickDifference.steal(new long[][] {before}, new long[][] {before})));
    }

    @Test
    void sharesStandAtTheSystemsNumbersAndNumbersLeftOutAreUnknown() {
        long[][] before = TickReader.byName(List.of(
                "cpu  0 0 0 0 0 0 0 0 0 0",
                "cpu0 0 0 0 0 0 0 0 0 0 0",
                "cpu1 0 0 0 0 0 0 0 0 0 0",
                "cpu2 0 0 0 0 0 0 0 0 0 0",
                "intr 5"));
        // processor 1 went off: the row of the next one stands in its place
        long[][] after = TickReader.byName(List.of(
                "cpu  10 0 0 10 0 0 0 0 0 0", "cpu0 10 0 0 0 0 0 0 0 0 0", "cpu2 0 0 0 10 0 0 0 0 0 0", "intr 7"));
        float[] shares = TickDifference.busy(before, after);
        assertEquals(3, shares.length);
        assertEquals(1f, shares[0], 1e-6);
        assertTrue(Float.isNaN(shares[1]), "processor 1 is offline: not 0 %");
        assertEquals(0f, shares[2], 1e-6);
        assertTrue(Float.isNaN(TickDifference.busy(after, before)[1]), "and nothing is known until it is seen twice");
        assertEquals(0f, TickDifference.steal(before, after), 1e-6);
    }

    @Test
    void processorTakenOfflineLeavesItsNumberFreeAndUnusable() {
        List<LogicalProcessor> known =
                List.of(new LogicalProcessor(3, 1, 0), new LogicalProcessor(0, 0, 0), new LogicalProcessor(2, 1, 0));
        List<corewise.model.LogicalProcessor> all =
                MachineReader.byNumber(known, Map.of(1, 7), Optional.empty(), SystemFamily.LINUX);
        assertEquals(4, all.size());
        assertEquals(new corewise.model.LogicalProcessor(1, -1, -1, false), all.get(1));
        assertEquals(new corewise.model.LogicalProcessor(3, 1, 7, true), all.get(3));
        assertArrayEquals(new int[] {0, 2, 3}, ProcessorNumbers.ofTicks(known, SystemFamily.LINUX));
    }

    @Test
    void windowsNumbersAreCountedThroughTheGroups() {
        List<LogicalProcessor> known = List.of(
                new LogicalProcessor(0, 0, 0, 0, 0),
                new LogicalProcessor(0, 2, 1, 1, 1),
                new LogicalProcessor(1, 1, 0, 0, 0));
        assertArrayEquals(new int[] {0, 2, 1}, ProcessorNumbers.of(known, SystemFamily.WINDOWS));
        ProcessorGroups groups = new ProcessorGroups(36, 36);
        assertEquals(5, groups.number(0, 5));
        assertEquals(41, groups.number(1, 5));
        assertEquals(69, new ProcessorGroups().number(1, 5), "sizes not told: full groups");
    }

    @Test
    void withoutTopologyTheProcessorsOfTheAffinityKeepTheirNumbers() {
        BitSet second = new BitSet();
        second.set(1);
        List<corewise.model.LogicalProcessor> all = MachineReader.withoutTopology(1, Optional.of(second));
        assertEquals(2, all.size());
        assertFalse(all.get(0).usable());
        assertTrue(all.get(1).usable());
        assertEquals(3, MachineReader.withoutTopology(3, Optional.empty()).size());
    }
}
