package corewise.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corewise.model.LogicalProcessor;
import corewise.model.MachineInfo;
import corewise.model.TraceInfo;
import corewise.model.UtilisationSample;
import corewise.model.WorkerInfo;
import corewise.recording.CoreProbe;
import corewise.recording.Probes;
import corewise.recording.ThreadTimes;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlatformProbesTest {
    private final Probes probes = PlatformProbes.create();
    private final MachineInfo machine = MachineReader.read(probes.core().reports());

    @Test
    void machineHasAtLeastTheProcessorsThatJavaMayUse() {
        assertTrue(machine.logicalProcessors() >= 1);
        long usable =
                machine.processors().stream().filter(LogicalProcessor::usable).count();
        assertTrue(usable >= 1);
        assertTrue(machine.availableProcessors() <= usable, machine.toString());
    }

    @Test
    void everyThreadLearnsAProcessorOfTheMachineOrThatNoneIsReported() throws InterruptedException {
        AtomicReference<String> problem = new AtomicReference<>("");
        Thread[] threads = new Thread[16];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int call = 0; call < 1000; call++) {
                    int processor = probes.core().currentProcessor();
                    boolean known = processor >= 0 && processor < machine.logicalProcessors();
                    if (probes.core().reports() ? !known : processor != CoreProbe.NOT_REPORTED) {
                        problem.set("processor " + processor + " of " + machine.logicalProcessors());
                    }
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals("", problem.get());
    }

    /** On Linux a thread can be pinned, so the truth is known; elsewhere the answers are only held against the machine. */
    @Test
    void pinnedThreadIsToldTheProcessorItWasPinnedTo() throws InterruptedException {
        AtomicReference<String> problem = new AtomicReference<>("");
        Thread thread = new Thread(() -> problem.set(pinnedAnswers()));
        thread.start();
        thread.join();
        assertEquals("", problem.get());
    }

    private String pinnedAnswers() {
        StringBuilder wrong = new StringBuilder();
        for (LogicalProcessor processor : machine.processors()) {
            boolean pinned =
                    processor.usable() && SystemFamily.current() == SystemFamily.LINUX && pin(processor.number());
            int answer = probes.core().currentProcessor();
            if (pinned && !probes.confinement().allowed().equals(List.of(processor.number()))) {
                wrong.append(processor.number()).append(" is not all that is allowed. ");
            }
            if (pinned ? answer != processor.number() : answer >= machine.logicalProcessors()) {
                wrong.append(processor.number())
                        .append(" was told as ")
                        .append(answer)
                        .append(". ");
            }
        }
        return wrong.toString();
    }

    @SuppressWarnings("restricted")
    private static boolean pin(int processor) {
        Linker linker = Linker.nativeLinker();
        MethodHandle setAffinity = linker.downcallHandle(
                linker.defaultLookup().find("sched_setaffinity").orElseThrow(),
                FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mask = arena.allocate(128, 8);
            mask.setAtIndex(JAVA_LONG, processor / 64, 1L << processor % 64);
            return (int) setAffinity.invokeExact(0, 128L, mask) == 0;
        } catch (Throwable problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void theTimesOfAThreadNeverFallOrAreUnknown() {
        try (ThreadTimes times = probes.waits().open()) {
            long ran = 0;
            long ready = ThreadTimes.UNKNOWN;
            for (int i = 0; i < 200 && times.read(); i++) {
                assertTrue(times.ranNanos() >= ran, times.ranNanos() + " after " + ran);
                assertTrue(times.ranNanos() >= times.ranBeforeNanos(), "what ran before this turn has run");
                assertTrue(times.readyNanos() >= ready, times.readyNanos() + " after " + ready);
                ran = times.ranNanos();
                ready = times.readyNanos();
            }
        }
    }

    @Test
    void openingTimesWhileInterruptedIsHarmless() {
        Thread.currentThread().interrupt();
        try (ThreadTimes times = probes.waits().open()) {
            times.read();
        } finally {
            assertTrue(Thread.interrupted(), "the interrupt is still there for whoever it was meant for");
        }
    }

    /** That is how a run is cancelled, and the last that its workers did is known all the same. */
    @Test
    void anInterruptCostsNoReading() {
        try (ThreadTimes times = probes.waits().open()) {
            boolean before = times.read();
            Thread.currentThread().interrupt();
            boolean interrupted = times.read();
            assertTrue(Thread.interrupted(), "the interrupt is still there for whoever it was meant for");
            assertEquals(before, interrupted);
            assertEquals(before, times.read(), "afterwards");
        }
    }

    @Test
    void ownCostLeavesWorkersOut() {
        long all = OwnCost.ownNanos(thread -> false);
        long none = OwnCost.ownNanos(thread -> true);
        assertTrue(all == OwnCost.UNKNOWN_NANOS || all > 0);
        assertTrue(none == OwnCost.UNKNOWN_NANOS || none == 0);
    }

    @Test
    void threadThatStandsBackIsOnlyPutBackOnceHoweverOftenItsMakersWere() throws InterruptedException {
        int first = onNewThread(() -> probes.niceness().standBack());
        int nested = onNewThread(() -> {
            probes.niceness().standBack();
            return probes.niceness().standBack();
        });
        assertEquals(first, nested, "the level is told against the process, not added up");
        assertTrue(first == TraceInfo.UNKNOWN_NICENESS || (first >= 0 && first <= LinuxThreads.LEVELS));
        int here = onNewThread(() -> {
            int before = SystemFamily.current() == SystemFamily.LINUX ? LinuxThreads.niceness(0) : 0;
            int level = probes.niceness().standBack();
            int after = SystemFamily.current() == SystemFamily.LINUX ? LinuxThreads.niceness(0) : level;
            return level == TraceInfo.UNKNOWN_NICENESS ? level : after - before;
        });
        assertEquals(first, here);
    }

    @Test
    void threadIdsDifferAndBothWaysToThemAgree() throws InterruptedException {
        long here = probes.threadIds().currentThread();
        long other = onNewThread(() -> (int) probes.threadIds().currentThread());
        assertTrue(here == WorkerInfo.UNKNOWN_THREAD || here != other);
        if (SystemFamily.current() == SystemFamily.LINUX) {
            assertEquals(LinuxThreads.idFromProc(), here);
        }
    }

    /** Where threads inherit what they are restricted to, as on Linux; elsewhere the answer is empty all along. */
    @Test
    void aThreadMadeByASharedOneThatIsRestrictedIsReleasedWithIt() throws Exception {
        String free = allowed();
        int[] one = {machine.usableProcessors()[0]};
        CountDownLatch released = new CountDownLatch(1);
        AtomicReference<String> shared = new AtomicReference<>();
        AtomicReference<String> madeByIt = new AtomicReference<>();
        AtomicReference<String> restricted = new AtomicReference<>();
        CountDownLatch made = new CountDownLatch(1);
        Thread carrier = new Thread(() -> {
            if (SystemFamily.current() == SystemFamily.LINUX) {
                probes.confinement().confineShared(one);
            }
            restricted.set(allowed());
            Thread child = new Thread(() -> madeByIt.set(whenOpen(released, made)));
            child.start();
            shared.set(whenOpen(released, new CountDownLatch(1)));
            try {
                child.join();
            } catch (InterruptedException stop) {
                throw new AssertionError("nothing may interrupt this wait", stop);
            }
        });
        carrier.start();
        made.await();

        probes.confinement().releaseShared();
        released.countDown();
        carrier.join();

        assertEquals(free, shared.get());
        assertEquals(free, madeByIt.get());
        assertTrue(
                free.isEmpty() || machine.usableProcessors().length == 1 || !free.equals(restricted.get()),
                "it was never restricted");
    }

    private static String whenOpen(CountDownLatch gate, CountDownLatch here) {
        here.countDown();
        try {
            gate.await();
        } catch (InterruptedException stop) {
            throw new AssertionError("nothing may interrupt this wait", stop);
        }
        return allowed();
    }

    /** The processors that the calling thread may use, as the system writes them; empty where it does not tell. */
    private static String allowed() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/thread-self/status"))) {
            return lines.filter(line -> line.startsWith("Cpus_allowed:"))
                    .findFirst()
                    .orElse("");
        } catch (IOException notTold) {
            return "";
        }
    }

    private static int onNewThread(IntSupplier question) throws InterruptedException {
        AtomicInteger answer = new AtomicInteger();
        Thread thread = new Thread(() -> answer.set(question.getAsInt()));
        thread.start();
        thread.join();
        return answer.get();
    }

    @Test
    void utilisationIsAShareOrUnknownAndNothingComesAfterClose() throws InterruptedException {
        BlockingQueue<UtilisationSample> samples = new LinkedBlockingQueue<>();
        long startNanos = probes.clock().nanoTime();
        UtilisationSampler sampler = UtilisationSampler.start(probes.clock(), samples::add);
        samples.take();
        UtilisationSample second = samples.take();
        sampler.close();
        int delivered = samples.size();
        assertTrue(second.endNanos() - second.windowNanos() >= startNanos);
        assertTrue(second.windowNanos() > 0);
        assertEquals(machine.logicalProcessors(), second.processors());
        for (int processor = 0; processor < second.processors(); processor++) {
            float busy = second.busy(processor);
            assertTrue(Float.isNaN(busy) || (busy >= 0 && busy <= 1), "busy " + busy);
        }
        assertEquals(delivered, samples.size());
    }

    @Test
    void whatIsClosedWithinAWindowIsSampledToItsEnd() throws InterruptedException {
        BlockingQueue<UtilisationSample> samples = new LinkedBlockingQueue<>();
        UtilisationSampler sampler = UtilisationSampler.start(probes.clock(), samples::add);
        long firstEnd = samples.take().endNanos();
        // works long enough for the window to say something
        while (probes.clock().nanoTime() - firstEnd < 2 * TickWindow.LEAST_NANOS) {
            Thread.onSpinWait();
        }
        long closing = probes.clock().nanoTime();
        sampler.close();
        UtilisationSample last = samples.stream().toList().getLast();
        assertTrue(last.endNanos() >= closing, "the last window ended before the sampler was closed");
    }
}
